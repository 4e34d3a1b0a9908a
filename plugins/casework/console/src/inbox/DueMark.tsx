import Box from '@mui/material/Box';
import { ToneMark, useFormats, type Tone } from '@kassenwerk/kernel/console';
import { useTranslate } from 'react-admin';
import type { InboxRow } from '../casework-api';

const tones: Record<NonNullable<InboxRow['light']>, Tone> = { green: 'good', amber: 'wait', red: 'bad' };

type Due = Pick<InboxRow, 'light' | 'answerDueAt' | 'firstAnsweredAt' | 'dueOn'>;

/** By when the first answer is promised, or after it the decision: a shape, a colour and words. */
export function DueMark({ light, answerDueAt, firstAnsweredAt, dueOn }: Due) {
  const translate = useTranslate();
  const { date, instant } = useFormats();
  const isAnswered = firstAnsweredAt !== null;
  if (isAnswered && !dueOn) return <>{translate('casework.due.answered')}</>;
  if (!answerDueAt && !dueOn) return <>–</>;
  const text = !isAnswered && answerDueAt ? instant(answerDueAt) : date(dueOn);
  if (!light) return <>{text}</>;
  const tone = tones[light];
  return (
    <Box
      component="span"
      sx={({ palette }) => ({
        display: 'inline-flex',
        gap: 0.75,
        alignItems: 'center',
        whiteSpace: 'nowrap',
        ...(light === 'green' ? {} : { color: palette.kassenwerk.tone[tone].ink, fontWeight: 600 }),
      })}
    >
      <ToneMark tone={tone} />
      {light === 'red' ? translate('casework.due.overdue', { when: text }) : text}
    </Box>
  );
}
