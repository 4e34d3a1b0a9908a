import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { resultInWords, type DecisionTable } from '@kassenwerk/rulebook/model';
import { EmptyState, Panel, PlainTable, useCommand, useFormats, useLanguage } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { rulesApi, type SimulationReport } from '../rules-api';
import { ChangeGroups } from './ChangeGroups';
import { inputInWords } from '../values/input-words';

interface SimulationPanelProps {
  tenant: string;
  table: DecisionTable;
}

/** What the table in hand would have decided otherwise of what was really decided. */
export function SimulationPanel({ tenant, table }: SimulationPanelProps) {
  const translate = useTranslate();
  const run = useCommand(() => rulesApi.simulate(tenant, table));
  return (
    <Panel
      title={translate('rules.simulation.title')}
      note={translate('rules.simulation.note')}
      actions={
        <Button variant="outlined" loading={run.isPending} onClick={() => run.mutate(undefined)}>
          {translate('rules.simulation.start')}
        </Button>
      }
    >
      <div aria-live="polite">{run.data && <Report report={run.data} table={table} />}</div>
    </Panel>
  );
}

function Report({ report, table }: { report: SimulationReport; table: DecisionTable }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { date } = useFormats();
  const { decided, changedCount, changed, groups } = report;
  if (decided === 0)
    return <EmptyState title={translate('rules.simulation.none')}>{translate('rules.simulation.noneHint')}</EmptyState>;
  const label = (name: string) => translate(`rules.simulation.fields.${name}`);
  return (
    <>
      <Typography sx={{ mb: 1.5 }}>
        {translate('rules.simulation.result', { decided, smart_count: changedCount })}
        {changed.length < changedCount && ` ${translate('rules.simulation.listed', { number: changed.length })}`}
      </Typography>
      {changed.length > 0 && <ChangeGroups groups={groups} table={table} />}
      {changed.length > 0 && (
        <PlainTable
          caption={translate('rules.simulation.title')}
          rows={changed}
          keyOf={(_one, place) => place}
          columns={[
            { label: label('input'), cell: (one) => inputInWords(one.input, table, language) },
            { label: label('at'), cell: ({ at }) => date(at) },
            { label: label('before'), cell: ({ before }) => resultInWords(before, table)[language] },
            { label: label('after'), cell: ({ after }) => resultInWords(after, table)[language] },
          ]}
        />
      )}
    </>
  );
}
