import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ConfirmButton, useCommand, useMay, useVerbs } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { CollectionsVerbs } from '../verbs';
import type { BankFile } from './bank-file-detail';
import { SimulateBank } from './SimulateBank';

/** Send, download, or try out what the bank would say. */
export function BankFileActions({ file }: { file: BankFile }) {
  const translate = useTranslate();
  const verbs = useVerbs<CollectionsVerbs>();
  const mayTransmit = useMay('transmit', 'bankFile', file);
  const mayDownload = useMay('download', 'bankFile', file);
  const maySimulate = useMay('simulate', 'bank', file);
  const transmit = useCommand(() => verbs.transmitBankFile(file.documentId), {
    success: 'resources.bank-files.done.transmitted',
    stale: ['bank-files', 'runs'],
  });
  const save = useCommand(() => verbs.downloadBankFile(file.documentId, file.fileName));
  const mayRelease = useMay('release', 'bankFile', file);
  const rebuild = useCommand(() => verbs.rebuildBankFile(file.documentId), {
    success: 'resources.bank-files.done.rebuilt',
    stale: ['bank-files', 'runs', 'tasks'],
  });
  const isWithBank = ['transmitted', 'accepted', 'partlyAccepted'].includes(file.status);
  return (
    <>
      {mayDownload && (
        <Button
          variant="outlined"
          color="inherit"
          startIcon={<DownloadOutlined />}
          loading={save.isPending}
          onClick={() => save.mutate(undefined)}
        >
          {translate('resources.bank-files.action.download')}
        </Button>
      )}
      {maySimulate && isWithBank && <SimulateBank file={file} />}
      {mayRelease && file.status === 'void' && (
        <Button variant="contained" loading={rebuild.isPending} onClick={() => rebuild.mutate(undefined)}>
          {translate('resources.bank-files.action.rebuild')}
        </Button>
      )}
      {mayTransmit && file.status === 'released' && (
        <ConfirmButton
          variant="contained"
          label={translate('resources.bank-files.action.transmit')}
          question={translate('resources.bank-files.ask.transmit')}
          onConfirm={() => transmit.mutateAsync(undefined)}
        >
          <Typography>{translate('resources.bank-files.ask.transmitEffect')}</Typography>
        </ConfirmButton>
      )}
    </>
  );
}
