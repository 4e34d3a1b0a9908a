import { useEffect, useMemo, useRef } from 'react';
import type { FormsApi, InsightEvent } from './forms-api';

interface Watched {
  key: string;
  hash: string;
  isStarted: boolean;
}

/** Counts pages, questions that keep people, and where people stop, without anything that belongs to one visitor; a count that gets lost is no matter. */
export function useInsight(api: FormsApi, { key, hash, isStarted }: Watched) {
  const at = useRef<{ page?: string; field?: string; since: number; isDone: boolean }>({
    since: Date.now(),
    isDone: false,
  });
  const tell = useMemo(
    () =>
      (...events: InsightEvent[]) =>
        void api.count(key, hash, events).catch(() => undefined),
    [api, key, hash],
  );
  useEffect(() => tell({ event: 'view' }), [tell]);
  useEffect(() => {
    if (isStarted) tell({ event: 'start' });
  }, [tell, isStarted]);
  useEffect(() => {
    const { current } = at;
    const leave = () => {
      const { page, field, isDone } = current;
      current.isDone = true;
      if (!isDone) tell({ event: 'leave', ...(page ? { page } : {}), ...(field ? { field } : {}) });
    };
    // Most people who stop close the page.
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [tell]);
  return useMemo(
    () => ({
      onPage(page: string) {
        const { page: before, since } = at.current;
        const seconds = Math.min(3_600, Math.round((Date.now() - since) / 1_000));
        if (before && before !== page) tell({ event: 'page', page: before, seconds });
        at.current.since = Date.now();
        delete at.current.field;
        if (page === 'summary') delete at.current.page;
        else at.current.page = page;
      },
      onField(field: string) {
        at.current.field = field;
      },
      onTrouble(fields: readonly string[]) {
        const { page } = at.current;
        tell(...[...new Set(fields)].map((field) => ({ event: 'error' as const, field, ...(page ? { page } : {}) })));
      },
      onSubmit() {
        at.current.isDone = true;
        tell({ event: 'submit' });
      },
    }),
    [tell],
  );
}
