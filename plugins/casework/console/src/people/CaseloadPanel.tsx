import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutline from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import {
  EmptyState,
  Loadable,
  Panel,
  PlainSelect,
  useAskBeforeLeaving,
  useCommand,
  useMay,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { caseloadKinds, peopleApi, type CaseloadRow, type PeoplePlan } from './people-api';

/** Who answers for which members in a team; the first line that fits holds. */
export function CaseloadPanel({ tenant, plan }: { tenant: string; plan: PeoplePlan }) {
  const translate = useTranslate();
  const [team, setTeam] = useState(plan.teams[0]!.key);
  const query = useQuery({
    queryKey: ['caseloads', tenant, team],
    queryFn: () => peopleApi.caseloads(tenant, team),
  });
  return (
    <Panel
      title={translate('casework.people.caseloads')}
      note={translate('casework.people.caseloadsNote')}
      actions={
        <PlainSelect
          sx={{ maxWidth: 240 }}
          label={translate('casework.people.team')}
          value={team}
          onChange={setTeam}
          options={plan.teams.map(({ key, name }) => ({ value: key, label: name }))}
        />
      }
    >
      <Loadable query={query}>
        {(rows) => <Caseloads key={`${team} ${JSON.stringify(rows)}`} {...{ tenant, team, plan, saved: rows }} />}
      </Loadable>
    </Panel>
  );
}

interface CaseloadsProps {
  tenant: string;
  team: string;
  plan: PeoplePlan;
  saved: readonly CaseloadRow[];
}

function Caseloads({ tenant, team, plan, saved }: CaseloadsProps) {
  const translate = useTranslate();
  const mayChange = useMay('update', 'caseload');
  const [rows, setRows] = useState<readonly CaseloadRow[]>(saved);
  useAskBeforeLeaving(rows !== saved);
  const save = useCommand(() => peopleApi.saveCaseloads(tenant, team, rows), {
    success: 'casework.people.saved',
    stale: ['caseloads'],
  });
  const people = plan.people.filter(({ teams }) => teams.includes(team));
  const change = (index: number, changed: Partial<CaseloadRow>) =>
    setRows(rows.map((row, at) => (at === index ? { ...row, ...changed } : row)));
  const add = () =>
    setRows([...rows, { kind: 'lastName', from: '', to: '', staffId: people[0]!.staffId, substituteId: null }]);
  const isReady = rows.every(({ from, to }) => from.trim() !== '' && to.trim() !== '');
  if (people.length === 0)
    return (
      <EmptyState title={translate('casework.people.nobodyInTeam')}>
        {translate('casework.people.nobodyHint')}
      </EmptyState>
    );
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {rows.length === 0 && <Typography color="textSecondary">{translate('casework.people.noCaseloads')}</Typography>}
      {rows.map((row, index) => (
        <CaseloadLine
          // Lines have no identity of their own: their place is what counts.
          key={index}
          row={row}
          people={people}
          onChange={(changed) => change(index, changed)}
          onRemove={() => setRows(rows.filter((_one, at) => at !== index))}
        />
      ))}
      {mayChange && (
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button startIcon={<AddOutlined />} onClick={add}>
            {translate('casework.people.addCaseload')}
          </Button>
          <Button
            variant="contained"
            loading={save.isPending}
            disabled={!isReady || rows === saved}
            onClick={() => save.mutate(undefined)}
          >
            {translate('casework.people.save')}
          </Button>
        </Box>
      )}
    </Box>
  );
}

interface CaseloadLineProps {
  row: CaseloadRow;
  people: PeoplePlan['people'];
  onChange(changed: Partial<CaseloadRow>): void;
  onRemove(): void;
}

function CaseloadLine({ row, people, onChange, onRemove }: CaseloadLineProps) {
  const translate = useTranslate();
  const text = (name: string) => translate(`casework.people.${name}`);
  const persons = people.map(({ staffId, name }) => ({ value: staffId, label: name }));
  return (
    <Box
      role="group"
      aria-label={text('caseload')}
      sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', md: '1.2fr 1fr 1fr 1.4fr 1.4fr auto' } }}
    >
      <PlainSelect
        label={text('kindLabel')}
        value={row.kind}
        onChange={(kind) => onChange({ kind: kind as CaseloadRow['kind'] })}
        options={caseloadKinds.map((one) => ({ value: one, label: text(`kind.${one}`) }))}
      />
      <TextField
        required
        size="small"
        label={text('from')}
        value={row.from}
        onChange={({ target }) => onChange({ from: target.value })}
      />
      <TextField
        required
        size="small"
        label={text('to')}
        value={row.to}
        onChange={({ target }) => onChange({ to: target.value })}
      />
      <PlainSelect
        label={text('responsible')}
        value={row.staffId}
        onChange={(staffId) => onChange({ staffId })}
        options={persons}
      />
      <PlainSelect
        label={text('substitute')}
        value={row.substituteId ?? ''}
        onChange={(id) => onChange({ substituteId: id || null })}
        options={[{ value: '', label: '–' }, ...persons.filter(({ value }) => value !== row.staffId)]}
      />
      <IconButton aria-label={text('remove')} onClick={onRemove}>
        <DeleteOutline />
      </IconButton>
    </Box>
  );
}
