import Button from '@mui/material/Button';
import { ConfirmButton, useCommand, useVerbs } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { ConversationStatus, PortalVerbs } from '../verbs';

/** Ends a conversation, with or without an answer, and takes it up again. */
export function Ending({ id, status }: { id: string; status: ConversationStatus }) {
  const translate = useTranslate();
  const verbs = useVerbs<PortalVerbs>();
  const stale = ['conversations', 'conversation'];
  const finish = useCommand(() => verbs.finishConversation(id), { success: 'portal.messages.finished', stale });
  const reopen = useCommand(() => verbs.reopenConversation(id), { success: 'portal.messages.reopened', stale });
  if (status === 'done')
    return (
      <Button variant="outlined" loading={reopen.isPending} onClick={() => reopen.mutate(undefined)}>
        {translate('portal.messages.reopen')}
      </Button>
    );
  const name = status === 'open' ? 'finish' : 'end';
  return (
    <ConfirmButton
      variant="text"
      label={translate(`portal.messages.${name}`)}
      question={translate(`portal.messages.${name}Question`)}
      onConfirm={() => finish.mutateAsync(undefined)}
    >
      {translate('portal.messages.finishText')}
    </ConfirmButton>
  );
}
