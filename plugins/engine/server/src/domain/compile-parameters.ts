import type { z } from 'zod';
import type { StepType } from '../contracts/step-type';
import type { StepDefinition } from './definition';
import { resolveParameters } from './parameters';
import { problem, type Problem } from './problem';

interface ParameterContext {
  values: Record<string, unknown>;
  template: boolean;
  overrides?: Record<string, unknown>;
}

/** `open`: values are still missing, so what follows from the parameters is not known yet. */
export type CompiledParameters = { problems: Problem[] } & (
  { ok: true; parameters: unknown; open: boolean } | { ok: false }
);

/** Puts values of the variant in and checks the result against the schema of the step type. */
export function compileParameters(step: StepDefinition, type: StepType, context: ParameterContext): CompiledParameters {
  const resolved = resolveParameters({ ...step.parameters, ...context.overrides }, context.values);
  if (!context.template && resolved.missing.length > 0)
    return { ok: false, problems: resolved.missing.map(({ name }) => missingValue(step.id, name)) };
  const parsed = type.parameters.safeParse(resolved.parameters);
  if (parsed.success) return { ok: true, parameters: parsed.data, open: resolved.missing.length > 0, problems: [] };
  const open = new Set(resolved.missing.map(({ path }) => path[0]));
  const issues = parsed.error.issues.filter(({ path }) => !open.has(String(path[0])));
  if (issues.length > 0) return { ok: false, problems: issues.map((issue) => wrongParameter(step.id, issue)) };
  return { ok: true, parameters: resolved.parameters, open: true, problems: [] };
}

function missingValue(stepId: string, name: string): Problem {
  return problem(
    'parameters',
    stepId,
    `Der Wert „${name}“ ist weder in der Variante noch im Prozess gesetzt.`,
    `The value "${name}" is set neither in the variant nor in the process.`,
  );
}

function wrongParameter(stepId: string, issue: z.core.$ZodIssue): Problem {
  const path = issue.path.join('.') || (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : '–');
  return problem(
    'parameters',
    stepId,
    `Parameter „${path}“: ${issue.message}.`,
    `Parameter "${path}": ${issue.message}.`,
  );
}
