import Link from '@mui/material/Link';
import { EmptyState, Panel, PlainTable, useLanguage } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { ListUse } from '../rules-api';

/** Which tables take their values from the list, and which rows name which value. */
export function UsesPanel({ uses }: { uses: readonly ListUse[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  const text = (name: string) => translate(`rules.codeLists.${name}`);
  const placesOf = (rows: readonly number[]) =>
    rows.map((row) => (row === 0 ? translate('rules.grid.otherwise') : String(row))).join(', ');
  const valuesOf = ({ values }: ListUse) =>
    values
      .filter(({ rows }) => rows.length > 0)
      .map(({ value, rows }) => `${value} (${placesOf(rows)})`)
      .join(' · ');
  return (
    <Panel flush title={text('uses')} note={text('usesNote')}>
      {uses.length === 0 ? (
        <EmptyState title={text('unused')}>{text('unusedHint')}</EmptyState>
      ) : (
        <PlainTable
          caption={text('uses')}
          rows={uses}
          keyOf={({ table, isDraft }) => `${table} ${String(isDraft)}`}
          columns={[
            {
              label: text('table'),
              cell: ({ table, title, isDraft }) => (
                <>
                  <Link component={RouterLink} to={`/rules/${table}`}>
                    {title[language]}
                  </Link>
                  {isDraft && ` (${text('draft')})`}
                </>
              ),
            },
            { label: text('inRows'), cell: (use) => valuesOf(use) || '–' },
            {
              label: text('inTests'),
              numeric: true,
              cell: ({ values }) => values.reduce((sum, { tests }) => sum + tests, 0),
            },
          ]}
        />
      )}
    </Panel>
  );
}
