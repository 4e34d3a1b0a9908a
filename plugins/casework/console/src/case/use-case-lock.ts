import { useProblemText } from '@kassenwerk/kernel/console';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useNotify } from 'react-admin';
import { caseworkApi, type CaseView } from '../casework-api';

const renewMs = 4 * 60_000;

export interface CaseLock {
  isMine: boolean;
  /** Who has it instead. */
  holder: string | null;
  takeOver(): Promise<void>;
}

/**
 * Holds the case while its page is open, so that two people do not answer the same. Given back when the page is left; whoever closes
 * the lid loses it after ten minutes.
 */
export function useCaseLock({ id, lock: known }: CaseView, isWanted: boolean): CaseLock {
  const queries = useQueryClient();
  const notify = useNotify();
  const textOf = useProblemText();
  const [lock, setLock] = useState(known);
  // Another person took it over: the page hears of the change and shows it.
  useEffect(() => setLock(known), [known]);
  // Somebody else's lock is an answer. Whatever refuses leaves the page as it is, to be read.
  const ask = useCallback(
    (takeOver: boolean) =>
      caseworkApi
        .lock(id, takeOver)
        .then(setLock)
        .catch((error: unknown) => notify(textOf(error), { type: 'warning' })),
    [id, notify, textOf],
  );
  const isMine = lock?.isMine === true;
  useEffect(() => {
    if (!isWanted) return;
    if (!lock) void ask(false);
  }, [isWanted, lock, ask]);
  useEffect(() => {
    if (!isMine || !isWanted) return;
    const timer = setInterval(() => void ask(false), renewMs);
    const giveBack = () => void caseworkApi.unlock(id).catch(() => undefined);
    return () => {
      clearInterval(timer);
      giveBack();
    };
  }, [isMine, isWanted, ask, id]);
  return {
    isMine,
    holder: lock && !lock.isMine ? lock.byName : null,
    takeOver: async () => {
      await ask(true);
      await queries.invalidateQueries({ queryKey: ['case', id] });
    },
  };
}
