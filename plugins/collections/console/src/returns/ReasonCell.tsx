import { DecisionNote, useText } from '@kassenwerk/kernel/console';
import type { BankEvent } from '../bank-messages/bank-message-detail';

/** Code and plain words of a return reason, and what was decided upon it. */
export function ReasonCell({ event: { reason, reasonTitle, reaction } }: { event: BankEvent }) {
  const textOf = useText();
  if (!reason && !reaction?.decision) return <>–</>;
  return (
    <>
      <code>{reason}</code> {textOf(reasonTitle)}
      <DecisionNote decision={reaction?.decision} />
    </>
  );
}
