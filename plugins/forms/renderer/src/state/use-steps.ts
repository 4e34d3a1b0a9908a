import { useState } from 'react';
import type { Evaluation } from '@kassenwerk/forms/model';

/** After the last page: all answers once more. No page can have this id, for ids hold no blank. */
export const summaryStep = ' summary';

/** Where somebody is among the pages that are visible now. A page that vanished leads to the one that stands in its place. */
export function useSteps({ pages }: Evaluation, first: string | undefined) {
  const [wanted, setWanted] = useState(first ?? '');
  const steps = [...pages.filter(({ visible }) => visible).map(({ id }) => id), summaryStep];
  const at = currentStep(
    steps,
    pages.map(({ id }) => id),
    wanted,
  );
  return { steps, at, step: steps[at]!, goTo: setWanted };
}

export function currentStep(steps: readonly string[], all: readonly string[], wanted: string): number {
  const found = steps.indexOf(wanted);
  if (found >= 0) return found;
  const place = all.indexOf(wanted);
  const next = place < 0 ? 0 : steps.findIndex((step) => step === summaryStep || all.indexOf(step) > place);
  return Math.max(0, next);
}
