import type { CompiledForm } from '../compile/compiled';
import type { PrefillData, PrefillSource } from '../definition/prefill';
import type { Answers } from './row';

/** The answers a form begins with. Repeated groups begin empty. */
export function prefilled(form: CompiledForm, data: PrefillData): Answers {
  const answers: Record<string, unknown> = {};
  for (const { field, level } of form.fields.values()) {
    const known = field.prefill && level === form.root ? data[field.prefill as PrefillSource] : undefined;
    if (known !== undefined && known !== null) answers[field.id] = known;
  }
  return answers;
}
