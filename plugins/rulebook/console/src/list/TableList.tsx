import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import {
  EmptyState,
  Loadable,
  Page,
  Panel,
  PlainTable,
  useCommand,
  useFormats,
  useLanguage,
  useMay,
  useTenant,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { ChooseFund } from '../ChooseFund';
import { FileMenu } from '../files/FileMenu';
import { ImportDialog } from '../files/ImportDialog';
import { rulesApi, type ImportedTable, type TableRow } from '../rules-api';
import { NewTableDialog } from './NewTableDialog';
import { TableStatus } from './TableStatus';

/** The decision tables of a fund: its own, and those shipped for all funds. */
export default function TableList() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { tenant } = useTenant();
  const [isNew, setNew] = useState(false);
  const [isReading, setReading] = useState(false);
  const keep = useCommand(
    async ({ definition, revision }: ImportedTable) => {
      await rulesApi.keepDraft({ tenant: tenant!.key, definition, ...(revision === null ? {} : { revision }) });
      return definition.key;
    },
    { success: 'rules.done.kept', stale: ['rules'], onDone: (key) => navigate(`/rules/${key}`) },
  );
  const mayWrite = useMay('update', 'decisionTable', tenant ? { tenant: tenant.key } : undefined);
  const query = useQuery({
    queryKey: ['rules', tenant?.key],
    queryFn: () => rulesApi.list(tenant!.key),
    enabled: tenant !== null,
  });
  return (
    <Page
      title={translate('rules.title')}
      description={translate('rules.description')}
      actions={
        mayWrite &&
        tenant && (
          <>
            <Button onClick={() => setReading(true)}>{translate('rules.files.read')}</Button>
            <Button variant="contained" onClick={() => setNew(true)}>
              {translate('rules.list.new')}
            </Button>
          </>
        )
      }
    >
      {tenant ? (
        <Loadable query={query}>{(rows) => <Tables tenant={tenant.key} rows={rows} />}</Loadable>
      ) : (
        <ChooseFund />
      )}
      {tenant && isNew && (
        <NewTableDialog
          tenant={tenant.key}
          tables={query.data ?? []}
          onClose={() => setNew(false)}
          onMade={(key) => navigate(`/rules/${key}`)}
        />
      )}
      {tenant && isReading && (
        <ImportDialog
          tenant={tenant.key}
          onClose={() => setReading(false)}
          onTakeOver={(imported) => keep.mutateAsync(imported)}
        />
      )}
    </Page>
  );
}

function Tables({ tenant, rows }: { tenant: string; rows: readonly TableRow[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { instant } = useFormats();
  const label = (name: string) => translate(`rules.list.fields.${name}`);
  if (rows.length === 0)
    return <EmptyState title={translate('rules.list.none')}>{translate('rules.list.noneHint')}</EmptyState>;
  const titleOf = ({ title, key }: TableRow) => title?.[language] || key;
  return (
    <Panel flush>
      <PlainTable
        caption={translate('rules.title')}
        rows={[...rows].sort((a, b) => titleOf(a).localeCompare(titleOf(b), language))}
        keyOf={({ key }) => key}
        columns={[
          {
            label: label('title'),
            cell: (row) => (
              <Link component={RouterLink} to={`/rules/${row.key}`} sx={{ fontWeight: 600 }} color="textPrimary">
                {titleOf(row)}
              </Link>
            ),
          },
          { label: label('owner'), cell: ({ isOwn }) => translate(`rules.list.${isOwn ? 'own' : 'shared'}`) },
          { label: label('rows'), numeric: true, cell: (row) => row.rows ?? '–' },
          { label: label('version'), numeric: true, cell: ({ version }) => version ?? '–' },
          { label: label('validFrom'), cell: ({ validFrom }) => instant(validFrom) },
          { label: label('status'), cell: (row) => <TableStatus row={row} /> },
          {
            label: label('file'),
            cell: (row) => (
              <FileMenu
                tenant={tenant}
                tableKey={row.key}
                label={translate('rules.files.of', { table: titleOf(row) })}
              />
            ),
          },
        ]}
      />
    </Panel>
  );
}
