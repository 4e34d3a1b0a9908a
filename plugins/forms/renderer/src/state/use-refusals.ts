import { useMemo } from 'react';
import type { Evaluation, FormError } from '@kassenwerk/forms/model';

/** What the server did not take, each until the answer is another one. They hold nobody back: only the server knows whether they still hold. */
export function useRefusals(refusals: readonly FormError[], { fields }: Evaluation): readonly FormError[] {
  // The answers that were refused are those of the moment the refusals came.
  const refused = useMemo(() => fields, [refusals]);
  return useMemo(
    () => refusals.filter(({ path }) => fields.get(path)?.given === refused.get(path)?.given),
    [refusals, refused, fields],
  );
}
