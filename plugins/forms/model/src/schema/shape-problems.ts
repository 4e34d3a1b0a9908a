import type { z } from 'zod';
import { formProblem, type FormProblem } from '../compile/problems';

type Issue = z.core.$ZodIssue;

/** What keeps JSON from being a form, in sentences; what only a newer version could know is named as such. */
export function shapeProblems(issues: readonly Issue[], given: unknown): FormProblem[] {
  return issues.flatMap((issue) => {
    const { path, message } = issue;
    const pointer = path.map((step) => `/${String(step)}`).join('');
    const place = { at: '', pointer };
    const where = pointer || '/';
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((name) => formProblem('KW_FORM_PROPERTY_UNKNOWN', place, { name, pointer: where }));
    const value = valueAt(given, path);
    if (path.at(-1) === 'type' && path.includes('fields') && typeof value === 'string')
      return [formProblem('KW_FORM_TYPE_UNKNOWN', place, { name: value, pointer: where })];
    return [formProblem('KW_FORM_SHAPE', place, { pointer: where, problem: message })];
  });
}

const valueAt = (given: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step], given);
