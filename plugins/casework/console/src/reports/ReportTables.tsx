import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { EmptyState, Panel, PlainTable, useFormats, useMay, useText } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { CaseReport, RuleRow } from './report-api';

/** What lies with whom now; nothing about what somebody has achieved. */
export function LoadTable({ people }: { people: CaseReport['people'] }) {
  const translate = useTranslate();
  const text = (name: string) => translate(`casework.reports.${name}`);
  return (
    <Panel flush title={text('load')} note={text('loadNote')}>
      {people.length === 0 ? (
        <EmptyState title={translate('casework.people.nobody')}>{translate('casework.people.nobodyHint')}</EmptyState>
      ) : (
        <PlainTable
          caption={text('load')}
          rows={people}
          keyOf={({ id }) => id}
          columns={[
            { label: translate('casework.people.person'), cell: ({ name }) => name },
            {
              label: translate('casework.people.now'),
              cell: ({ isAbsent, isPresent }) =>
                translate(`resources.people.status.${isAbsent ? 'absent' : isPresent ? 'present' : 'notPresent'}`),
            },
            {
              label: translate('casework.people.load'),
              numeric: true,
              cell: ({ load, capacity }) => `${load} / ${capacity}`,
            },
          ]}
        />
      )}
    </Panel>
  );
}

/** Rows of the routing that people had to correct, the most often corrected first. */
export function RuleTable({ rules }: { rules: readonly RuleRow[] }) {
  const translate = useTranslate();
  const textOf = useText();
  const { count, percent } = useFormats();
  const text = (name: string) => translate(`casework.reports.${name}`);
  return (
    <Panel flush title={text('rules')} note={text('rulesNote')}>
      {rules.length === 0 ? (
        <EmptyState title={text('noRules')}>{text('noRulesHint')}</EmptyState>
      ) : (
        <PlainTable
          caption={text('rules')}
          rows={rules.slice(0, 30)}
          keyOf={({ table, version, row }) => `${table} ${version} ${row}`}
          columns={[
            {
              label: text('table'),
              cell: ({ table, version, name }) => `${textOf(name?.title) || table} (${version})`,
            },
            { label: text('row'), cell: (row) => <RowLink {...row} /> },
            { label: text('decided'), numeric: true, cell: ({ decided }) => count(decided) },
            { label: text('corrected'), numeric: true, cell: ({ corrected }) => count(corrected) },
            {
              label: text('rate'),
              numeric: true,
              cell: ({ decided, corrected }) => percent(Math.round((100 * corrected) / decided)),
            },
          ]}
        />
      )}
    </Panel>
  );
}

/** A row by its number and what it is about, and the way to it. */
function RowLink({ table, row, name }: RuleRow) {
  const translate = useTranslate();
  const textOf = useText();
  const mayRead = useMay('read', 'decisionTable');
  const label = name ? translate('casework.reports.rowNumber', { number: name.number }) : row;
  return (
    <>
      {mayRead ? (
        <Link component={RouterLink} to={`/rules/${table}?row=${encodeURIComponent(row)}`}>
          {label}
        </Link>
      ) : (
        label
      )}
      {name && (
        <Typography variant="body2" color="textSecondary" noWrap sx={{ maxWidth: 200 }} title={textOf(name.reasons)}>
          {name.note ?? textOf(name.reasons)}
        </Typography>
      )}
    </>
  );
}
