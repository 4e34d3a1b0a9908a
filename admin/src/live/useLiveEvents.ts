import type { LiveEvent } from '@kassenwerk/kernel/console';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { manifests } from '../registry';
import { readEvents } from './read-events';

/** A run reports each chunk; the screen needs no more than this. */
const gatherMs = 900;

/** `conversation/:id` is the query of the one record that changed. */
const keysOf = ({ type, id }: LiveEvent): string[] =>
  manifests.flatMap(({ live }) => live?.[type] ?? []).map((key) => key.replace(':id', id));

/** Refreshes what the server says has changed. @returns whether the connection stands */
export function useLiveEvents(): boolean {
  const queries = useQueryClient();
  const logoutIfDenied = useLogoutIfAccessDenied();
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const stale = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      timer = undefined;
      stale.forEach((key) => void queries.invalidateQueries({ queryKey: key.split('/') }));
      stale.clear();
    };
    void readEvents({
      signal: stop.signal,
      onState: setLive,
      onSessionEnd: (problem) => void logoutIfDenied(problem),
      onEvent(event) {
        keysOf(event).forEach((key) => stale.add(key));
        if (stale.size > 0) timer ??= setTimeout(refresh, gatherMs);
      },
    });
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [queries, logoutIfDenied]);
  return isLive;
}
