import BlockOutlined from '@mui/icons-material/BlockOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import PhonelinkEraseOutlined from '@mui/icons-material/PhonelinkEraseOutlined';
import { ConfirmButton, useCommand, useMay, useVerbs } from '@kassenwerk/kernel/console';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { InvitationView, PortalVerbs } from '../verbs';
import { InvitationLetter } from './InvitationLetter';

/** On the page of a member: the letter with the code, blocking the access and opening it again, ending a second factor. */
export function PortalActions() {
  const translate = useTranslate();
  const verbs = useVerbs<PortalVerbs>();
  const id = decodeURIComponent(useParams()['id'] ?? '');
  const mayInvite = useMay('invite', 'member');
  const [letter, setLetter] = useState<InvitationView | null>(null);
  const { data: account } = useQuery({
    queryKey: ['portal-account', id],
    queryFn: () => verbs.portalAccount(id),
    enabled: mayInvite,
  });
  const stale = ['portal-account'];
  const invite = useCommand(() => verbs.inviteToPortal(id), { stale, onDone: setLetter });
  const block = useCommand((blocked: boolean) => verbs.blockPortalAccount(id, blocked), {
    success: 'portal.account.changed',
    stale,
  });
  const resetCode = useCommand(() => verbs.resetMemberSecondFactor(id), { success: 'portal.account.changed', stale });
  if (!mayInvite || account === undefined) return null;
  const label = (name: string) => translate(`portal.account.${name}`);
  const isBlocked = account?.status === 'blocked';
  return (
    <>
      {!isBlocked && (
        <ConfirmButton
          variant="outlined"
          startIcon={<MailOutlined />}
          label={label(account ? 'inviteAgain' : 'invite')}
          question={label('inviteQuestion')}
          onConfirm={() => invite.mutateAsync(undefined)}
        >
          {label(account?.status === 'active' ? 'inviteActive' : 'inviteText')}
        </ConfirmButton>
      )}
      {account && (
        <ConfirmButton
          variant="outlined"
          startIcon={isBlocked ? <CheckCircleOutlined /> : <BlockOutlined />}
          label={label(isBlocked ? 'unblock' : 'block')}
          question={label(isBlocked ? 'unblockQuestion' : 'blockQuestion')}
          onConfirm={() => block.mutateAsync(!isBlocked)}
        >
          {label(isBlocked ? 'unblockText' : 'blockText')}
        </ConfirmButton>
      )}
      {account?.hasSecondFactor && (
        <ConfirmButton
          variant="outlined"
          startIcon={<PhonelinkEraseOutlined />}
          label={label('resetCode')}
          question={label('resetCodeQuestion')}
          onConfirm={() => resetCode.mutateAsync(undefined)}
        >
          {label('resetCodeText')}
        </ConfirmButton>
      )}
      {letter && <InvitationLetter {...letter} onClose={() => setLetter(null)} />}
    </>
  );
}
