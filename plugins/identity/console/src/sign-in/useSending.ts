import { useProblemText } from '@kassenwerk/kernel/console';
import { useState } from 'react';

/** One request of a form at the door: busy while it runs, its problem as a sentence. */
export function useSending() {
  const textOf = useProblemText();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  /** @param expected takes a problem that is part of the conversation; it is not shown then */
  const send = (work: () => Promise<void>, expected: (error: unknown) => boolean = () => false): void => {
    setBusy(true);
    setProblem(undefined);
    work()
      .catch((error: unknown) => {
        if (!expected(error)) setProblem(textOf(error));
      })
      .finally(() => setBusy(false));
  };
  return { problem, isBusy, send };
}
