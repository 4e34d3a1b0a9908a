import { useEffect, useMemo, useRef } from 'react';
import type { FormsApi, InsightEvent } from './forms-api';

interface Watched {
  key: string;
  hash: string;
  isStarted: boolean;
}

/** Counts pages and where people stop, without anything that belongs to one visitor; a count that gets lost is no matter. */
export function useInsight(api: FormsApi, { key, hash, isStarted }: Watched) {
  const at = useRef<{ page?: string; since: number; isDone: boolean }>({ since: Date.now(), isDone: false });
  const tell = useMemo(
    () => (event: InsightEvent) => void api.count(key, hash, [event]).catch(() => undefined),
    [api, key, hash],
  );
  useEffect(() => tell({ event: 'view' }), [tell]);
  useEffect(() => {
    if (isStarted) tell({ event: 'start' });
  }, [tell, isStarted]);
  useEffect(() => {
    const { current } = at;
    return () => {
      if (!current.isDone) tell({ event: 'leave', ...(current.page ? { page: current.page } : {}) });
    };
  }, [tell]);
  return useMemo(
    () => ({
      onPage(page: string) {
        const { page: before, since } = at.current;
        const seconds = Math.min(3_600, Math.round((Date.now() - since) / 1_000));
        if (before && before !== page) tell({ event: 'page', page: before, seconds });
        at.current.since = Date.now();
        if (page === 'summary') delete at.current.page;
        else at.current.page = page;
      },
      onSubmit() {
        at.current.isDone = true;
        tell({ event: 'submit' });
      },
    }),
    [tell],
  );
}
