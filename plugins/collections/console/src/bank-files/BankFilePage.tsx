import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import {
  Figures,
  Loadable,
  Page,
  StatusChip,
  TenantTag,
  useFormats,
  useText,
  useVerbs,
} from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { CollectionsVerbs } from '../verbs';
import type { BankFileDetail } from './bank-file-detail';
import { BankFileActions } from './BankFileActions';
import { BankFileChecks } from './BankFileChecks';
import { BankFileRelease } from './BankFileRelease';
import { BankFileWay } from './BankFileWay';
import { CollectionDates } from './CollectionDates';

/** One direct-debit file from its checks to the bank's answer. */
export function BankFilePage() {
  const { id = '' } = useParams();
  const verbs = useVerbs<CollectionsVerbs>();
  const key = decodeURIComponent(id);
  const query = useQuery({ queryKey: ['bank-files', 'detail', key], queryFn: () => verbs.bankFileDetail(key) });
  return <Loadable query={query}>{(detail) => <BankFileView detail={detail} />}</Loadable>;
}

function BankFileView({ detail }: { detail: BankFileDetail }) {
  const translate = useTranslate();
  const textOf = useText();
  const { count, money, bytes, instant } = useFormats();
  const { file, previous, whyNot, canRelease } = detail;
  const label = (name: string) => translate(`resources.bank-files.fields.${name}`);
  const isToBeReleased = ['built', 'checked', 'firstSignature'].includes(file.status);
  const compared = (before: number | undefined, now: number, format: (value: number) => string) =>
    before === undefined
      ? undefined
      : translate('resources.bank-files.sinceLast', { difference: difference(before, now, format) });
  return (
    <Page
      title={file.fileName}
      mark={<StatusChip status={file.status} resource="bank-files" />}
      parent={{ to: '/bank-files', label: translate('resources.bank-files.name', { smart_count: 2 }) }}
      description={
        <>
          <TenantTag tenant={file.tenant} /> · {label('messageId')} <code>{file.messageId}</code>
        </>
      }
      actions={<BankFileActions file={file} />}
    >
      <BankFileWay status={file.status} />
      {!canRelease && whyNot && isToBeReleased && <Alert severity="info">{textOf(whyNot)}</Alert>}
      <Figures
        items={[
          {
            label: label('transactions'),
            value: count(file.transactions),
            note: compared(previous?.transactions, file.transactions, count),
          },
          {
            label: label('sumCents'),
            value: money(file.sumCents),
            note: compared(previous?.sumCents, file.sumCents, money),
          },
          { label: label('bytes'), value: bytes(file.bytes) },
          { label: label('createdAt'), value: instant(file.createdAt) },
        ]}
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <BankFileChecks checks={detail.checks} />
          <CollectionDates dates={file.collectionDates ?? []} />
        </Box>
        <BankFileRelease detail={detail} />
      </Box>
    </Page>
  );
}

/** Difference to the file before: a jump that nobody expects is the cheapest alarm. */
function difference(before: number, now: number, format: (value: number) => string): string {
  const sign = now > before ? '+' : now < before ? '−' : '±';
  return `${sign} ${format(Math.abs(now - before))}`;
}
