import type { Field, FormDefinition, Group, Rule, Texts } from '@kassenwerk/forms/model';
import { partsOf, type Part } from '../editing';

/** One text of the form and how to write it back. */
export interface TextRow {
  /** Of the part; empty for the form itself. */
  id: string;
  /** Property of the part: `label`, `help` …, or what stands deeper: `options`, `rules` … */
  name: string;
  /** Of an answer to choose from, a rule, a contradiction. */
  index?: number;
  texts: Texts;
}

const names = ['title', 'description', 'label', 'intro', 'help', 'text', 'unit'] as const;

/** The texts that members read, in the order of the form. */
export const textRows = (definition: FormDefinition): TextRow[] => [
  ...rowsOf('', definition),
  ...formRows(definition),
  ...[...partsOf(definition).values()].flatMap(({ id, node }) => [...rowsOf(id, node), ...deeperRows(id, node)]),
];

const rowsOf = (id: string, node: object): TextRow[] =>
  names.flatMap((name) => {
    const texts = (node as Partial<Record<string, Texts>>)[name];
    return texts ? [{ id, name, texts }] : [];
  });

const formRows = ({ outcome, limit, coSignature, contradictions = [] }: FormDefinition): TextRow[] => [
  { id: '', name: 'outcome', texts: outcome.confirmation },
  ...(limit ? [{ id: '', name: 'limit', texts: limit.message }] : []),
  ...(coSignature
    ? [
        { id: '', name: 'coSignaturePerson', texts: coSignature.person },
        { id: '', name: 'coSignatureText', texts: coSignature.text },
      ]
    : []),
  ...contradictions.map(({ message }, index) => ({ id: '', name: 'contradictions', index, texts: message })),
];

const optionsOf = (node: Part['node']) =>
  'options' in node ? (node as Extract<Field, { options: unknown }>).options : [];
const rulesOf = (node: Part['node']): readonly Rule[] => (node as Field).rules ?? [];

const deeperRows = (id: string, node: Part['node']): TextRow[] => [
  ...optionsOf(node).flatMap(({ label, help }, index) => [
    { id, name: 'options', index, texts: label },
    ...(help ? [{ id, name: 'optionHelp', index, texts: help }] : []),
  ]),
  ...rulesOf(node).map(({ message }, index) => ({ id, name: 'rules', index, texts: message })),
  ...('repeat' in node && node.repeat ? [{ id, name: 'repeat', texts: node.repeat.item }] : []),
];

const at = <T>(list: readonly T[], index: number | undefined, change: Partial<T>): T[] =>
  list.map((one, place) => (place === index ? { ...one, ...change } : one));

/** What to set on the part so that the text reads like this. */
export function propertiesWith(definition: FormDefinition, row: TextRow, texts: Texts): Record<string, unknown> {
  const { id, name, index } = row;
  const { outcome, limit, coSignature, contradictions = [] } = definition;
  const node = partsOf(definition).get(id)?.node;
  switch (name) {
    case 'outcome':
      return { outcome: { ...outcome, confirmation: texts } };
    case 'limit':
      return { limit: { ...limit, message: texts } };
    case 'coSignaturePerson':
      return { coSignature: { ...coSignature, person: texts } };
    case 'coSignatureText':
      return { coSignature: { ...coSignature, text: texts } };
    case 'contradictions':
      return { contradictions: at(contradictions, index, { message: texts }) };
    case 'options':
      return { options: at(optionsOf(node!), index, { label: texts }) };
    case 'optionHelp':
      return { options: at(optionsOf(node!), index, { help: texts }) };
    case 'rules':
      return { rules: at(rulesOf(node!), index, { message: texts }) };
    case 'repeat':
      return { repeat: { ...(node as Group).repeat, item: texts } };
    default:
      return { [name]: texts };
  }
}
