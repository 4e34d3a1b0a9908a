import { useText } from '@kassenwerk/kernel/console';
import type { BankEvent } from '../bank-messages/bank-message-detail';

/** Code and plain words of a return reason. */
export function ReasonCell({ event: { reason, reasonTitle } }: { event: BankEvent }) {
  const textOf = useText();
  if (!reason) return <>–</>;
  return (
    <>
      <code>{reason}</code> {textOf(reasonTitle)}
    </>
  );
}
