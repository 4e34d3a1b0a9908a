import type { CompiledForm } from '../compile/compiled';
import { evaluate, type EvaluationContext } from '../evaluate/evaluate';
import type { Answers } from '../evaluate/row';

/** A condition that no trial has seen both ways. */
export interface UntestedBranch {
  /** Page, group or field. */
  id: string;
  /** What was never seen. */
  never: 'shown' | 'hidden';
}

/** Which pages, groups and fields with a condition were never shown, or never hidden, by any of these trials. */
export function untestedBranches(
  form: CompiledForm,
  trials: readonly Answers[],
  context: EvaluationContext,
): UntestedBranch[] {
  const seen = { shown: new Set<string>(), hidden: new Set<string>() };
  for (const answers of trials) {
    const { pages, groups, fields } = evaluate(form, answers, context);
    for (const { id, visible } of [...pages, ...groups.values(), ...fields.values()])
      seen[visible ? 'shown' : 'hidden'].add(id);
  }
  return conditional(form).flatMap((id) =>
    (['shown', 'hidden'] as const).filter((way) => !seen[way].has(id)).map((never) => ({ id, never })),
  );
}

const conditional = ({ sections, fields }: CompiledForm): string[] => [
  ...sections.filter(({ visibleIf }) => visibleIf).map(({ id }) => id),
  ...[...fields.values()].filter(({ visibleIf }) => visibleIf).map(({ field }) => field.id),
];
