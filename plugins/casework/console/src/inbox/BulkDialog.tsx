import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { FormDialog, Loadable, PlainSelect, PlainTable, useSettled, useText } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { caseworkApi, type BulkAction, type Priority } from '../casework-api';
import { priorities } from '../words/case-words';
import { useCaseWords } from '../words/useCaseWords';
import { useColleagues } from '../words/useColleagues';
import { useTeams } from '../words/useTeams';
import { ClosingFields } from './ClosingFields';

interface Props {
  tenant: string;
  ids: string[];
  kind: BulkAction['kind'];
  onClose(): void;
  onSubmit(action: BulkAction): Promise<unknown>;
}

/** Asks for what is missing and shows, case by case, what will happen before it does. */
export function BulkDialog({ tenant, ids, kind, onClose, onSubmit }: Props) {
  const translate = useTranslate();
  const [action, setAction] = useState<BulkAction>();
  return (
    <FormDialog
      open
      wide
      title={translate(`casework.bulk.${kind}`)}
      submit={translate('casework.bulk.apply', { smart_count: ids.length })}
      danger={kind === 'close'}
      isChanged={action !== undefined}
      disabled={!action}
      onClose={onClose}
      onSubmit={() => onSubmit(action!)}
    >
      {kind === 'close' ? (
        <ClosingFields tenant={tenant} example={ids[0]!} onChange={setAction} />
      ) : (
        <ValueInput tenant={tenant} kind={kind} onChange={setAction} />
      )}
      {action && <Preview tenant={tenant} ids={ids} action={action} />}
    </FormDialog>
  );
}

type OneValue = Exclude<BulkAction['kind'], 'close'>;

function actionOf(kind: OneValue, value: string): BulkAction | undefined {
  if (value === '') return undefined;
  if (kind === 'assign') return { kind, assignee: value };
  if (kind === 'moveToTeam') return { kind, team: value };
  if (kind === 'prioritise') return { kind, priority: value as Priority };
  return { kind, on: value };
}

interface InputProps {
  tenant: string;
  kind: OneValue;
  onChange(action: BulkAction | undefined): void;
}

function ValueInput({ tenant, kind, onChange }: InputProps) {
  const translate = useTranslate();
  const words = useCaseWords();
  const colleagues = useColleagues(tenant);
  const teams = useTeams(tenant);
  const none = { value: '', label: translate('casework.choose') };
  const label = translate(`casework.bulk.${kind}Label`);
  const [value, setValue] = useState('');
  const give = (given: string) => {
    setValue(given);
    onChange(actionOf(kind, given));
  };
  if (kind === 'followUp')
    return (
      <TextField
        type="date"
        label={label}
        value={value}
        onChange={({ target }) => give(target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
        required
      />
    );
  const options =
    kind === 'assign'
      ? colleagues.map(({ id, name }) => ({ value: id, label: name }))
      : kind === 'prioritise'
        ? priorities.map((one) => ({ value: one, label: words.priority(one) }))
        : teams.options;
  return <PlainSelect label={label} value={value} options={[none, ...options]} onChange={give} />;
}

function Preview({ tenant, ids, action: typed }: { tenant: string; ids: string[]; action: BulkAction }) {
  const translate = useTranslate();
  const textOf = useText();
  // Each letter of an answer would be tried on every case.
  const action = useSettled(JSON.stringify(typed));
  const query = useQuery({
    queryKey: ['bulk-preview', tenant, ids, action],
    queryFn: () => caseworkApi.bulkPreview(tenant, ids, JSON.parse(action) as BulkAction),
    gcTime: 0,
    placeholderData: (before) => before,
  });
  return (
    <Loadable query={query}>
      {({ rows }) => (
        <>
          <Typography role="status">
            {translate('casework.bulk.willChange', {
              changed: rows.filter(({ change }) => change !== null).length,
              all: rows.length,
            })}
          </Typography>
          <PlainTable
            caption={translate('casework.bulk.preview')}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              { label: translate('casework.fields.case'), cell: ({ number, title }) => `${number} · ${title}` },
              {
                label: translate('casework.bulk.change'),
                cell: ({ change, problem }) => textOf(change ?? problem) || '–',
              },
            ]}
          />
        </>
      )}
    </Loadable>
  );
}
