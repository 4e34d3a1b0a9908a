import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useListContext, useTranslate } from 'react-admin';
import { useMay } from '../../session/useMay';
import { ConfirmButton } from '../../ui/ConfirmButton';
import { useCommand } from '../../ui/useCommand';
import { useFocusKept } from '../../ui/useFocusKept';
import { outboxApi } from './outbox-api';
import { isFailed, referenceOf, type OutboxMessage } from './outbox-message';
import { useTopicWord } from './useTopicWord';

const words = 'resources.outbox-messages';
const stale = ['outbox-messages'];

/** The two ways out for a message that has used up its attempts. */
export function SettleFailed({ message }: { message: OutboxMessage }) {
  const mayRetry = useMay('retry', 'outboxMessage', message);
  const mayGiveUp = useMay('giveUp', 'outboxMessage', message);
  if (!isFailed(message) || (!mayRetry && !mayGiveUp)) return <>–</>;
  return <WaysOut message={message} mayRetry={mayRetry} mayGiveUp={mayGiveUp} />;
}

interface WaysOutProps {
  message: OutboxMessage;
  mayRetry: boolean;
  mayGiveUp: boolean;
}

function WaysOut({ message, mayRetry, mayGiveUp }: WaysOutProps) {
  const translate = useTranslate();
  const topicWord = useTopicWord();
  const part = useFocusKept<HTMLDivElement>();
  const id = String(message.id);
  const retry = useCommand(() => outboxApi.retry(id), { success: `${words}.done.retry`, stale });
  const giveUp = useCommand((reason: string) => outboxApi.giveUp(id, reason), {
    success: `${words}.done.giveUp`,
    stale,
  });
  // Whoever hears the buttons of many rows one after the other wants to know which is which.
  const labelOf = (action: string) => `${action}: ${topicWord(message.topic)}, ${referenceOf(message)}`;
  return (
    <Box ref={part} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {mayRetry && (
        <Button
          size="small"
          variant="outlined"
          loading={retry.isPending}
          aria-label={labelOf(translate(`${words}.action.retry`))}
          onClick={() => retry.mutate(undefined)}
        >
          {translate(`${words}.action.retry`)}
        </Button>
      )}
      {mayGiveUp && (
        <ConfirmButton
          size="small"
          color="error"
          label={translate(`${words}.action.giveUp`)}
          confirm={translate(`${words}.action.confirm`)}
          aria-label={labelOf(translate(`${words}.action.giveUp`))}
          question={translate(`${words}.ask.giveUp`)}
          reason={{ label: translate(`${words}.ask.reason`), required: true }}
          onConfirm={(reason) => giveUp.mutateAsync(reason)}
        >
          <Typography>{translate(`${words}.ask.giveUpEffect`, { what: topicWord(message.topic) })}</Typography>
        </ConfirmButton>
      )}
    </Box>
  );
}

/** The same for several at once; those that are not failed any more are left as they are. */
export function RetrySelected() {
  const translate = useTranslate();
  const part = useFocusKept<HTMLButtonElement>();
  const { selectedIds, onUnselectItems } = useListContext<OutboxMessage>();
  const retry = useCommand(() => outboxApi.retryMany(selectedIds.map(String)), {
    success: ({ done, left }) => `${words}.done.${left.length === 0 ? 'retryMany' : done === 0 ? 'none' : 'some'}`,
    stale,
    onDone: () => onUnselectItems(),
  });
  return (
    <Button
      ref={part}
      size="small"
      variant="outlined"
      loading={retry.isPending}
      onClick={() => retry.mutate(undefined)}
    >
      {translate(`${words}.action.retry`)}
    </Button>
  );
}
