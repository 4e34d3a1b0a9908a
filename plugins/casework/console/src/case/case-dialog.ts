import { useCommand } from '@kassenwerk/kernel/console';
import type { CaseView } from '../casework-api';

export interface CaseDialogProps {
  shown: CaseView;
  onClose(): void;
}

/** A change of the case: afterwards the page and every list are asked anew. */
export const useCaseChange = <Input, Result>(
  run: (input: Input) => Promise<Result>,
  { success, onDone }: { success?: string; onDone?(result: Result): void } = {},
) => useCommand(run, { stale: ['case', 'inbox', 'inbox-counters'], success, onDone });
