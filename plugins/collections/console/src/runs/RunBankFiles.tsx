import Link from '@mui/material/Link';
import { Panel, PlainTable, StatusChip, useFormats } from '@kassenwerk/kernel/console';
import { useGetList, useTranslate, type RaRecord } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

interface ListedFile extends RaRecord {
  fileName: string;
  status: string;
  transactions: number;
  sumCents: number | string;
}

/** Direct-debit files that the run has built, each with the way to its release. */
export function RunBankFiles({ runId }: { runId: number }) {
  const translate = useTranslate();
  const { count, money } = useFormats();
  const { data: files = [] } = useGetList<ListedFile>('bank-files', {
    filter: { runId },
    sort: { field: 'fileName', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const label = (name: string) => translate(`resources.bank-files.fields.${name}`);
  const title = translate('resources.bank-files.name', { smart_count: 2 });
  if (files.length === 0) return null;
  return (
    <Panel flush title={title}>
      <PlainTable
        caption={title}
        rows={files}
        keyOf={({ id }) => String(id)}
        columns={[
          {
            label: label('fileName'),
            cell: ({ id, fileName }) => (
              <Link component={RouterLink} to={`/bank-files/${id}/show`}>
                {fileName}
              </Link>
            ),
          },
          { label: label('transactions'), numeric: true, cell: ({ transactions }) => count(transactions) },
          { label: label('sumCents'), numeric: true, cell: ({ sumCents }) => money(Number(sumCents)) },
          { label: label('status'), cell: ({ status }) => <StatusChip status={status} resource="bank-files" /> },
        ]}
      />
    </Panel>
  );
}
