import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { isApiProblem } from '../api/problem';

/** A problem as one line: the sentence, then its code. */
export function useProblemText(): (error: unknown) => string {
  const translate = useTranslate();
  return useCallback(
    (error) => {
      if (!isApiProblem(error)) return error instanceof Error ? error.message : String(error);
      return `${translate(error.message, { _: error.message })} (${error.code})`;
    },
    [translate],
  );
}
