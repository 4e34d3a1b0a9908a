import type { CompiledField, CompiledForm, FactValues, Section } from '../compile/compiled';
import { isField } from '../compile/compiled';
import type { PrefillData, PrefillSource } from '../definition/prefill';
import { computeRows, type RowsOfLevel } from './compute-rows';
import { contradictionsIn } from './contradictions';
import { judge, type Judgement } from './judge';
import type { Answers, Row } from './row';
import type { Evaluation, FieldState, FormError, GroupState, PageState, SectionState } from './states';
import { rowsError, rowsGiven } from './rows-given';
import { valuesOf } from './values';

/** What a form is evaluated with besides its answers. */
export interface EvaluationContext {
  /** Civil date in Germany. */
  today: string;
  facts?: Omit<FactValues, 'today'>;
  /** For fields that are prefilled and cannot be changed: what was known goes before what is given. */
  prefill?: PrefillData;
}

/**
 * What is visible, required, worked out and wrong with these answers. Pure and total: whatever the answers are, it does not throw,
 * and gives the same result in browser and server.
 *
 * @param previous the evaluation before a change. What the change does not touch is taken over from there as the same objects, so that
 * a page draws anew only what differs. Answers are told apart by identity: change them by making new ones.
 */
export function evaluate(
  form: CompiledForm,
  answers: Answers,
  context: EvaluationContext,
  previous?: Evaluation,
): Evaluation {
  const facts: FactValues = { ...context.facts, today: context.today };
  const given = (field: CompiledField, row: Row): unknown => givenTo(field, row, context.prefill);
  const rows = computeRows(form, answers, { facts, given, ...(previous ? { previous } : {}) });
  const root = rows(form.root)[0]!;
  const gathered: Gathered = { groups: new Map(), fields: new Map(), errors: [] };
  const visit: Visit = { form, facts, today: context.today, given, gathered, ...(previous ? { previous } : {}) };
  const pages = form.definition.pages.map((page) => pageState(visit, root, page.id));
  const found = contradictionsIn(form, rows, facts);
  return {
    pages: pages.map((page, index) => same(previous?.pages[index], page)),
    groups: gathered.groups,
    fields: gathered.fields,
    values: valuesOf(form, root),
    errors: [...gathered.errors, ...found.filter(({ severity }) => severity === 'error').map(({ error }) => error)],
    warnings: found.filter(({ severity }) => severity === 'warning').map(({ error }) => error),
    needsCoSignature: needsCoSignature(form, rows, facts),
  };
}

interface Gathered {
  groups: Map<string, SectionState | GroupState>;
  fields: Map<string, FieldState>;
  errors: FormError[];
}

interface Visit extends Omit<Judgement, 'previous'> {
  form: CompiledForm;
  gathered: Gathered;
  previous?: Evaluation;
}

function givenTo({ field, slot: _slot }: CompiledField, row: Row, prefill: PrefillData | undefined): unknown {
  const known = field.fixed ? prefill?.[field.prefill as PrefillSource] : undefined;
  return known ?? row.given[field.id];
}

function pageState(visit: Visit, root: Row, id: string): PageState {
  const { gathered, form } = visit;
  const section = form.order.find((one): one is Section => !isField(one) && one.id === id)!;
  const before = { errors: gathered.errors.length, fields: gathered.fields.size };
  visitContents(visit, root, id);
  const own = [...gathered.fields.values()].slice(before.fields).filter(({ visible }) => visible);
  const asked = own.filter((one) => form.fields.get(one.id)!.field.type !== 'information');
  return {
    path: id,
    id,
    visible: root.shown[section.slot] ?? false,
    errors: gathered.errors.length - before.errors,
    asked: asked.length,
    answered: asked.filter(({ value }) => value !== undefined).length,
  };
}

function visitContents(visit: Visit, row: Row, id: string): void {
  for (const node of visit.form.contents.get(id) ?? []) {
    if (isField(node)) visitField(visit, row, node);
    else visitGroup(visit, row, node);
  }
}

function visitField({ gathered, previous, ...judgement }: Visit, row: Row, field: CompiledField): void {
  const before = previous?.fields.get(row.prefix + field.field.id);
  const state = judge(field, row, { ...judgement, ...(before ? { previous: before } : {}) });
  gathered.fields.set(state.path, state);
  if (state.error) gathered.errors.push(state.error);
}

function visitGroup(visit: Visit, row: Row, section: Section): void {
  const { gathered, previous } = visit;
  const path = row.prefix + section.id;
  const visible = row.shown[section.slot] ?? false;
  const state: SectionState = { path, id: section.id, visible };
  if (!section.inner) {
    gathered.groups.set(path, same(previous?.groups.get(path), state));
    return visitContents(visit, row, section.id);
  }
  const rows = row.children[section.slot] ?? [];
  const { min, max } = section.group!.repeat!;
  const error = visible ? rowsError(path, rowsGiven(row, section), section.group!.repeat!) : undefined;
  const before = previous?.groups.get(path) as GroupState | undefined;
  const group: GroupState = { ...state, rows: rows.length, canAdd: rows.length < max, canRemove: rows.length > min };
  gathered.groups.set(path, error ? { ...group, error } : same(before, group));
  if (error) gathered.errors.push(error);
  for (const one of rows) visitContents(visit, one, section.id);
}

function needsCoSignature({ definition, coSignatureIf }: CompiledForm, rows: RowsOfLevel, facts: FactValues): boolean {
  if (!definition.coSignature) return false;
  const [root] = rows({ depth: 0, slots: 0 });
  return coSignatureIf && root ? coSignatureIf(root, facts) === true : !coSignatureIf;
}

/** The object from before when it says the same. */
function same<T extends object>(before: T | undefined, now: T): T {
  if (!before) return now;
  const keys = Object.keys(now) as (keyof T)[];
  const isSame = keys.length === Object.keys(before).length && keys.every((key) => before[key] === now[key]);
  return isSame ? before : now;
}
