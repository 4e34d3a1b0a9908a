import { useCallback, useMemo, useState } from 'react';
import type { Evaluation, FormError } from '@kassenwerk/forms/model';
import { byPath } from './errors';

/**
 * Which errors are shown: those of a page once somebody tried to leave it, and before that those of fields that were filled in and
 * left. Nobody is told off for a field they have not come to yet.
 */
export function useShownErrors({ errors, warnings }: Evaluation, refusals: readonly FormError[]) {
  const [tried, setTried] = useState<ReadonlySet<string>>(new Set());
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const onLeave = useCallback((path: string) => setLeft((now) => (now.has(path) ? now : new Set(now).add(path))), []);
  const onTry = useCallback((page: string) => setTried((now) => (now.has(page) ? now : new Set(now).add(page))), []);
  const all = useMemo(() => byPath([...errors, ...refusals]), [errors, refusals]);
  const filledIn = useMemo(
    () => new Map([...all].filter(([path, { code }]) => left.has(path) && code !== 'KW_ANSWER_REQUIRED')),
    [all, left],
  );
  const warned = useMemo(() => byPath(warnings), [warnings]);
  return { shownOn: (page: string) => (tried.has(page) ? all : filledIn), warned, onLeave, onTry };
}
