import { compileForm, type CompileResult } from '../compile/compile-form';
import type { FormDefinition } from '../definition/form-definition';
import { formSchema } from './form-schema';
import { shapeProblems } from './shape-problems';

export type CheckResult = CompileResult & { definition?: FormDefinition };

/**
 * From JSON that somebody sent or imported to a form that can be evaluated: first the shape, then everything else. What belongs to no
 * shape is refused, so that nothing is stored that nobody has looked at.
 */
export function checkForm(given: unknown): CheckResult {
  const parsed = formSchema.safeParse(given);
  if (parsed.success) return { definition: parsed.data, ...compileForm(parsed.data) };
  return { problems: shapeProblems(parsed.error.issues.slice(0, 50), given) };
}
