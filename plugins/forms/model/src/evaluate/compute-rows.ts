import {
  isField,
  type CompiledField,
  type CompiledForm,
  type FactValues,
  type Level,
  type Section,
} from '../compile/compiled';
import { openRow, type Answers, type Row } from './row';
import { rowsGiven } from './rows-given';
import type { Evaluation } from './states';

export type RowsOfLevel = (level: Level) => readonly Row[];

interface Inputs {
  facts: FactValues;
  given(field: CompiledField, row: Row): unknown;
  previous?: Evaluation;
}

/** Visibility and values of everything, each after what it depends on. */
export function computeRows(form: CompiledForm, answers: Answers, inputs: Inputs): RowsOfLevel {
  const root = openRow(form.root, '', answers);
  const rowsByLevel = new Map<Level, readonly Row[]>([[form.root, [root]]]);
  const rowsOf: RowsOfLevel = (level) => rowsByLevel.get(level) ?? (level.depth === 0 ? [root] : []);
  for (const node of form.order) {
    const rows = rowsOf(node.level);
    if (isField(node)) for (const row of rows) computeField(node, row, inputs);
    else {
      for (const row of rows) computeSection(node, row, inputs.facts);
      if (node.inner)
        rowsByLevel.set(
          node.inner,
          rows.flatMap((row) => row.children[node.slot] ?? []),
        );
    }
  }
  return rowsOf;
}

function computeSection(section: Section, row: Row, facts: FactValues): void {
  const { parent, slot, visibleIf, inner, group } = section;
  const isOpen = isShown(parent, row) && (!visibleIf || visibleIf(row, facts) === true);
  row.shown[slot] = isOpen;
  if (!inner) return;
  if (!isOpen) return void (row.children[slot] = []);
  const given = rowsGiven(row, section);
  const { min, max } = group!.repeat!;
  const count = Math.min(Math.max(given.length, min), max);
  row.children[slot] = Array.from({ length: count }, (_, index) =>
    openRow(inner, `${row.prefix}${section.id}.${index}.`, given[index], row),
  );
}

/** A repeated group has its place in the row around; its own rows exist only while it is visible. */
function isShown(section: Section | undefined, row: Row): boolean {
  if (!section) return true;
  return section.inner === row.level ? true : (row.shown[section.slot] ?? false);
}

function computeField(compiled: CompiledField, row: Row, { facts, given, previous }: Inputs): void {
  const { section, slot, visibleIf, formula, type, field } = compiled;
  const shown = isShown(section, row) && (!visibleIf || visibleIf(row, facts) === true);
  row.shown[slot] = shown;
  if (!shown) return;
  if (formula) return void (row.values[slot] = formula(row, facts));
  const answer = given(compiled, row);
  const before = previous?.fields.get(row.prefix + field.id);
  // The same answer reads the same way; this saves most of the work of a key stroke.
  if (before?.visible && before.given === answer) return void (row.values[slot] = before.value);
  const reading = type.read(answer, field);
  row.values[slot] = reading && 'value' in reading ? reading.value : undefined;
}
