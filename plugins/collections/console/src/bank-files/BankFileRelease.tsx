import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import {
  ConfirmButton,
  HashText,
  Panel,
  Signatures,
  useCommand,
  useFormats,
  useMay,
  useVerbs,
} from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { CollectionsVerbs } from '../verbs';
import type { BankFileDetail } from './bank-file-detail';

const needed = 2;

/** Two different people sign the fingerprint of exactly this file. */
export function BankFileRelease({ detail: { file, releases, canRelease } }: { detail: BankFileDetail }) {
  const translate = useTranslate();
  const { count, money } = useFormats();
  const verbs = useVerbs<CollectionsVerbs>();
  const mayRelease = useMay('release', 'bankFile');
  const stale = ['bank-files', 'runs', 'tasks', 'dashboard', 'releases'];
  const id = file.documentId;
  const release = useCommand(
    (comment: string) => verbs.releaseBankFile(id, { sha256: file.sha256, ...(comment ? { comment } : {}) }),
    {
      success: 'resources.bank-files.done.released',
      stale,
    },
  );
  const reject = useCommand((reason: string) => verbs.rejectBankFile(id, reason), {
    success: 'resources.bank-files.done.rejected',
    stale,
  });
  const isDecided = !['built', 'checked', 'firstSignature'].includes(file.status);
  return (
    <Panel title={translate('resources.bank-files.release')} note={translate('resources.bank-files.releaseNote')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <HashText label={translate('resources.bank-files.fields.sha256')} hash={file.sha256} />
        <Signatures signatures={releases} needed={file.status === 'void' ? 0 : needed} />
        {file.status === 'void' && <Alert severity="warning">{translate('resources.bank-files.isVoid')}</Alert>}
        {mayRelease && !isDecided && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <ConfirmButton
              variant="contained"
              disabled={!canRelease}
              label={translate('resources.bank-files.action.release')}
              question={translate('resources.bank-files.ask.release')}
              reason={{ label: translate('resources.bank-files.comment') }}
              onConfirm={(comment) => release.mutateAsync(comment)}
            >
              <Typography>
                {translate('resources.bank-files.ask.releaseEffect', {
                  count: count(file.transactions),
                  sum: money(file.sumCents),
                })}
              </Typography>
              <HashText label={translate('resources.bank-files.fields.sha256')} hash={file.sha256} />
            </ConfirmButton>
            <ConfirmButton
              variant="outlined"
              color="error"
              label={translate('resources.bank-files.action.reject')}
              question={translate('resources.bank-files.ask.reject')}
              reason={{ label: translate('resources.runs.reason'), required: true }}
              onConfirm={(reason) => reject.mutateAsync(reason)}
            >
              <Typography>{translate('resources.bank-files.ask.rejectEffect')}</Typography>
            </ConfirmButton>
          </Box>
        )}
      </Box>
    </Panel>
  );
}
