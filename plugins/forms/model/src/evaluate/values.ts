import { isField, type CompiledForm } from '../compile/compiled';
import type { Answers, Row } from './row';

/** What counts of a row: values of visible fields by id, and rows of repeated groups that are visible. */
export function valuesOf(form: CompiledForm, row: Row): Answers {
  const values: Record<string, unknown> = {};
  const pages = row.parent ? [row.level.section!.id] : form.definition.pages.map(({ id }) => id);
  for (const id of pages) collect(form, row, id, values);
  return values;
}

function collect(form: CompiledForm, row: Row, id: string, values: Record<string, unknown>): void {
  for (const node of form.contents.get(id) ?? []) {
    if (isField(node)) {
      const value = row.values[node.slot];
      if (value !== undefined) values[node.field.id] = value;
    } else if (!node.inner) collect(form, row, node.id, values);
    else if (row.shown[node.slot]) values[node.id] = row.children[node.slot]!.map((one) => valuesOf(form, one));
  }
}
