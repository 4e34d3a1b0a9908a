import { fail } from '@kassenwerk/kernel';
import { compile, type CompileOptions } from './compile';
import type { CompiledProcess } from './compiled';
import { processDefinitionSchema, variantSchema, type ProcessDefinition, type Variant } from './definition';
import { problem, problemSentence, type Problem } from './problem';
import type { StepTypeRegistry } from './registry';

/** @throws KW_PROCESS_REFUSED, listing every problem, when the process could not run under this variant */
export function compileProcess(
  definition: ProcessDefinition,
  registry: StepTypeRegistry,
  variant?: Variant,
): CompiledProcess {
  return compiled(definition, registry, { variant });
}

/**
 * The check before publishing, under a variant or of everything that does not depend on one; `topics` are those that somebody delivers.
 * @throws KW_PROCESS_REFUSED
 */
export function checkProcess(
  definition: ProcessDefinition,
  registry: StepTypeRegistry,
  { variant, topics }: Pick<CompileOptions, 'variant' | 'topics'> = {},
): void {
  compiled(definition, registry, { variant, topics, template: !variant });
}

function compiled(definition: ProcessDefinition, registry: StepTypeRegistry, options: CompileOptions): CompiledProcess {
  const { process, problems } = compile(definition, registry, options);
  if (problems) throw refused(definition.key, problems);
  return process;
}

/** Reads what somebody sent or stored. @throws KW_PROCESS_REFUSED when it has not the shape of a process */
export function parseProcess(value: unknown): ProcessDefinition {
  const parsed = processDefinitionSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw refused(keyOf(value), parsed.error.issues.slice(0, shownIssues).map(malformed));
}

/** @throws KW_PROCESS_REFUSED when it has not the shape of a variant */
export function parseVariant(value: unknown): Variant {
  const parsed = variantSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw refused(keyOf(value), parsed.error.issues.slice(0, shownIssues).map(malformed));
}

/** Whoever has mended so many sees the next ones. */
const shownIssues = 50;

function refused(key: string, problems: readonly Problem[]): Error {
  return fail('invalid', 'KW_PROCESS_REFUSED', problemSentence(key, problems), { details: { process: key, problems } });
}

function malformed(issue: { path: PropertyKey[]; message: string }): Problem {
  const path = issue.path.map(String).join('.') || '–';
  return problem('malformed', undefined, `Feld „${path}“: ${issue.message}.`, `Field "${path}": ${issue.message}.`);
}

function keyOf(value: unknown): string {
  const key = typeof value === 'object' && value !== null && 'key' in value ? value.key : undefined;
  return typeof key === 'string' ? key : '?';
}
