import { isApiProblem } from '@kassenwerk/kernel/console';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
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
  const [lock, setLock] = useState(known);
  // Another person took it over: the page hears of the change and shows it.
  useEffect(() => setLock(known), [known]);
  const ask = useCallback(
    async (takeOver: boolean) => {
      try {
        setLock(await caseworkApi.lock(id, takeOver));
      } catch (error) {
        if (!isApiProblem(error)) throw error;
        setLock(holderIn(error.details));
      }
    },
    [id],
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

/** What the refusal says of who has it. */
function holderIn(details: Record<string, unknown>): CaseView['lock'] {
  const byName = typeof details['byName'] === 'string' ? details['byName'] : '?';
  return { by: '', byName, until: '', isMine: false };
}
