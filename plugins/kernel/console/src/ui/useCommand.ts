import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useProblemText } from './useProblemText';

interface CommandOptions<Result> {
  /** Message key shown when it worked; where that depends on what came of it, a function. */
  success?: string | ((result: Result) => string);
  /** First parts of query keys that are stale afterwards. */
  stale?: readonly string[];
  onDone?(result: Result): void;
  /** Whether the page deals with a problem itself; then nobody is told a second time. */
  handles?(error: unknown): boolean;
}

/** Something a person does: tells how it went and refreshes what changed. */
export function useCommand<Input, Result>(
  run: (input: Input) => Promise<Result>,
  options: CommandOptions<Result> = {},
) {
  const { success, stale = [], onDone, handles } = options;
  const notify = useNotify();
  const queries = useQueryClient();
  const textOf = useProblemText();
  return useMutation<Result, unknown, Input>({
    mutationFn: run,
    onSuccess: (result) => {
      if (success) notify(typeof success === 'string' ? success : success(result), { type: 'success' });
      stale.forEach((key) => void queries.invalidateQueries({ queryKey: [key] }));
      onDone?.(result);
    },
    onError: (error) => {
      if (handles?.(error)) return;
      notify(textOf(error), { type: 'error', autoHideDuration: 10_000, multiLine: true });
    },
  });
}
