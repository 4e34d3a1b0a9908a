import type { Field, FormDefinition, Texts } from '@kassenwerk/forms/model';
import { partsOf, type Part } from '../editing';

/** One text of the form and how to write it back. */
export interface TextRow {
  id: string;
  /** Property of the part: `label`, `help` … */
  name: string;
  /** Of an answer to choose from. */
  option?: number;
  texts: Texts;
}

const names = ['title', 'description', 'label', 'intro', 'help', 'text', 'unit'] as const;

/** The texts that members read, in the order of the form. The form itself has an empty id. */
export const textRows = (definition: FormDefinition): TextRow[] => [
  ...rowsOf('', definition),
  { id: '', name: 'outcome', texts: definition.outcome.confirmation },
  ...[...partsOf(definition).values()].flatMap(({ id, node }) => [...rowsOf(id, node), ...optionRows(id, node)]),
];

const rowsOf = (id: string, node: object): TextRow[] =>
  names.flatMap((name) => {
    const texts = (node as Partial<Record<string, Texts>>)[name];
    return texts ? [{ id, name, texts }] : [];
  });

function optionRows(id: string, node: Part['node']): TextRow[] {
  const options = 'options' in node ? (node as Extract<Field, { options: unknown }>).options : [];
  return options.map(({ label }, option) => ({ id, name: 'options', option, texts: label }));
}

/** What to set on the part so that the text reads like this. */
export function propertiesWith(definition: FormDefinition, row: TextRow, texts: Texts): Record<string, unknown> {
  if (row.name === 'outcome') return { outcome: { ...definition.outcome, confirmation: texts } };
  if (row.option === undefined) return { [row.name]: texts };
  const node = partsOf(definition).get(row.id)!.node as Extract<Field, { options: unknown }>;
  return { options: node.options.map((one, index) => (index === row.option ? { ...one, label: texts } : one)) };
}
