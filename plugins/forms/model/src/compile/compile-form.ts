import type { Expression, ValueType } from '../definition/expression';
import type { FormDefinition } from '../definition/form-definition';
import { prefillSources, type PrefillSource } from '../definition/prefill';
import { compileExpression } from '../expressions/compile-expression';
import { expectType } from '../expressions/expression-types';
import { stepsUp } from '../expressions/references';
import { collect, type Collected } from './collect';
import type { CompiledContradiction, CompiledField, CompiledForm, Compute, Level, Node } from './compiled';
import { orderOf } from './order';
import { formProblem, type FormProblem } from './problems';

export interface CompileResult {
  /** Absent when there are errors. */
  form?: CompiledForm;
  problems: FormProblem[];
}

interface Owner {
  id: string;
  level: Level;
  pointer: string;
}

/** What compiling one form gathers. */
class Compilation {
  readonly needs = new Map<string, Set<string>>();

  constructor(
    readonly found: Collected,
    readonly problems: FormProblem[],
  ) {}

  /** @param isNeeded false for what decides about neither visibility nor value, such as rules: these may look at anything */
  compile(expression: Expression, owner: Owner, type: ValueType | undefined, isNeeded = true): Compute {
    const { fields, sections } = this.found;
    const { id, level, pointer } = owner;
    const place = {
      level,
      fields,
      sections,
      report: (code: FormProblem['code'], values = {}) =>
        void this.problems.push(formProblem(code, { at: id, pointer }, { id, ...values })),
      needs: (needed: string) => (isNeeded ? this.need(id, needed) : undefined),
    };
    const typed = compileExpression(expression, place);
    if (type) expectType(place, typed, type);
    return typed.compute;
  }

  need(id: string, needed: string): void {
    const known = this.needs.get(id);
    if (known) known.add(needed);
    else this.needs.set(id, new Set([needed]));
  }
}

/**
 * Checks everything about a form that its shape alone does not tell, and makes it ready for `evaluate`. The definition must have the
 * right shape (see `parseFormDefinition`). All problems are found at once.
 */
export function compileForm(definition: FormDefinition): CompileResult {
  const found = collect(definition);
  const compilation = new Compilation(found, found.problems);
  for (const section of found.sections.values()) {
    const { id, level, parent, group, page, pointer } = section;
    const visibleIf = group ? group.visibleIf : page.visibleIf;
    if (parent) compilation.need(id, parent.id);
    if (visibleIf)
      section.visibleIf = compilation.compile(visibleIf, { id, level, pointer: `${pointer}/visibleIf` }, 'yesNo');
  }
  for (const field of found.fields.values()) compileField(field, compilation);
  const contradictions = (definition.contradictions ?? []).map((_, index) =>
    compileContradiction(definition, index, compilation),
  );
  checkTargets(definition, compilation);
  const signatureIf = definition.coSignature?.when;
  const signer = { id: definition.key, level: found.root, pointer: '/coSignature/when' };
  const coSignatureIf = signatureIf && compilation.compile(signatureIf, signer, 'yesNo', false);
  const nodes = new Map<string, Node>([...found.sections, ...found.fields]);
  const { order, problems: circles } = orderOf(nodes, compilation.needs);
  const problems = [...found.problems, ...circles];
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const form: CompiledForm = {
    definition,
    root: found.root,
    sections: [...found.sections.values()],
    fields: found.fields,
    contents: found.contents,
    order,
    contradictions: contradictions.filter((one) => one !== undefined),
    ...(coSignatureIf ? { coSignatureIf } : {}),
    dependents: reversed(compilation.needs),
  };
  return { form, problems };
}

function compileField(compiled: CompiledField, compilation: Compilation): void {
  const { field, level, section, pointer } = compiled;
  const { id } = field;
  const owner = (name: string): Owner => ({ id, level, pointer: `${pointer}/${name}` });
  compilation.need(id, section.id);
  if (field.visibleIf) compiled.visibleIf = compilation.compile(field.visibleIf, owner('visibleIf'), 'yesNo');
  if (typeof field.required === 'object')
    compiled.required = compilation.compile(field.required, owner('required'), 'yesNo', false);
  compiled.rules = (field.rules ?? []).map((rule, index) => ({
    rule,
    holds: compilation.compile(rule.holds, owner(`rules/${index}`), 'yesNo', false),
  }));
  if (field.type === 'computed') {
    const type = field.as === 'money' ? 'number' : field.as;
    compiled.formula = compilation.compile(field.formula, owner('formula'), type);
  }
  const accepted: readonly string[] = prefillSources[field.prefill as PrefillSource] ?? [];
  if (field.prefill !== undefined && !accepted.includes(field.type)) {
    const values = { id, source: field.prefill };
    compilation.problems.push(formProblem('KW_FORM_PREFILL_UNKNOWN', { at: id, pointer }, values));
  }
}

function compileContradiction(
  definition: FormDefinition,
  index: number,
  compilation: Compilation,
): CompiledContradiction | undefined {
  const contradiction = definition.contradictions![index]!;
  const { id, when } = contradiction;
  const pointer = `/contradictions/${index}`;
  const fields = contradiction.fields.map((one) => compilation.found.fields.get(one));
  const [a, b] = fields;
  if (!a || !b) {
    const target = contradiction.fields[fields.indexOf(undefined)]!;
    compilation.problems.push(formProblem('KW_FORM_REFERENCE_UNKNOWN', { at: id, pointer }, { id, target }));
    return undefined;
  }
  const level = a.level.depth >= b.level.depth ? a.level : b.level;
  const elsewhere = [a, b].find((one) => stepsUp(level, one.level) === undefined);
  if (elsewhere) {
    const values = { id, target: elsewhere.field.id };
    compilation.problems.push(formProblem('KW_FORM_REFERENCE_ELSEWHERE', { at: id, pointer }, values));
  }
  return {
    contradiction,
    fields: [a, b],
    level,
    when: compilation.compile(when, { id, level, pointer }, 'yesNo', false),
  };
}

/** What the form as a whole refers to. */
function checkTargets({ key, limit, coSignature }: FormDefinition, { found, problems }: Compilation): void {
  const expectField = (target: string | undefined, type: string, pointer: string) => {
    if (target === undefined) return;
    const field = found.fields.get(target);
    if (field?.field.type === type && field.level === found.root) return;
    problems.push(formProblem('KW_FORM_REFERENCE_UNKNOWN', { at: '', pointer }, { id: key, target }));
  };
  expectField(limit?.dateField, 'date', '/limit/dateField');
  expectField(coSignature?.emailField, 'email', '/coSignature/emailField');
}

function reversed(needs: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const dependents = new Map<string, string[]>();
  for (const [id, needed] of needs) for (const one of needed) dependents.set(one, [...(dependents.get(one) ?? []), id]);
  return dependents;
}
