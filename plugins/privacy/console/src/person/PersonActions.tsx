import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import LockOpenOutlined from '@mui/icons-material/LockOpenOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import Button from '@mui/material/Button';
import { ConfirmButton, useCommand, useMay, useVerbs } from '@kassenwerk/kernel/console';
import { useRecordContext, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { PrivacyVerbs } from '../verbs';

/** On the page of a member: hand out all data, lock them, lift the lock. */
export function PersonActions() {
  const translate = useTranslate();
  const verbs = useVerbs<PrivacyVerbs>();
  const { id = '' } = useParams();
  const key = decodeURIComponent(id);
  const mayExport = useMay('export', 'member');
  const mayLock = useMay('lock', 'member');
  const isLocked = Boolean(useRecordContext()?.['isLocked']);
  const handOut = useCommand(() => verbs.exportPerson(key), { success: 'privacy.person.exported' });
  const lock = useCommand(
    ({ locked, reason }: { locked: boolean; reason: string }) => verbs.lockPerson(key, locked, reason),
    { success: 'privacy.person.changed', stale: ['members'] },
  );
  const label = (name: string) => translate(`privacy.person.${name}`);
  return (
    <>
      {mayExport && (
        <Button
          variant="outlined"
          startIcon={<DownloadOutlined />}
          loading={handOut.isPending}
          onClick={() => handOut.mutate(undefined)}
        >
          {label('export')}
        </Button>
      )}
      {mayLock && !isLocked && (
        <ConfirmButton
          variant="outlined"
          startIcon={<LockOutlined />}
          label={label('lock')}
          question={label('lockQuestion')}
          reason={{ label: label('reason'), required: true }}
          onConfirm={(reason) => lock.mutateAsync({ locked: true, reason })}
        >
          {label('lockText')}
        </ConfirmButton>
      )}
      {mayLock && isLocked && (
        <ConfirmButton
          variant="outlined"
          startIcon={<LockOpenOutlined />}
          label={label('unlock')}
          question={label('unlockQuestion')}
          reason={{ label: label('reason'), required: true }}
          onConfirm={(reason) => lock.mutateAsync({ locked: false, reason })}
        >
          {label('unlockText')}
        </ConfirmButton>
      )}
    </>
  );
}
