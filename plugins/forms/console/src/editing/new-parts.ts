import type { Field, FieldTypeName, FormDefinition, Group, Page } from '@kassenwerk/forms/model';
import { idFrom, takenIds, uniqueId } from './ids';
import { insertNode, type Place } from './places';

/** What a change made, and what it made it on. */
export interface Made {
  definition: FormDefinition;
  id: string;
}

/** What a type cannot be without. Texts that the member reads stay empty, so that the check list asks for them. */
const needed: Partial<Record<FieldTypeName, object>> = {
  choice: { options: [{ value: 'option1', label: { de: '' } }] },
  multipleChoice: { options: [{ value: 'option1', label: { de: '' } }] },
  consent: { text: { de: '' }, textVersion: '1' },
  declaration: { text: { de: '' } },
  information: { text: { de: '' } },
  computed: { as: 'number', formula: { value: 0 } },
};

export function addField(definition: FormDefinition, type: FieldTypeName, label: string, place: Place): Made {
  const id = newId(definition, label, type);
  const field = { id, type, label: { de: label }, ...needed[type] } as Field;
  return { definition: insertNode(definition, 'field', field, place), id };
}

export function addGroup(definition: FormDefinition, title: string, place: Place): Made {
  const id = newId(definition, title, 'group');
  const group: Group = { id, title: { de: title }, fields: [] };
  return { definition: insertNode(definition, 'group', group, place), id };
}

/** A page comes with a group, so that fields have somewhere to go. */
export function addPage(definition: FormDefinition, title: string, index?: number): Made {
  const id = newId(definition, title, 'page');
  const inner = uniqueId(`${id}Group`, new Set([...takenIds(definition), id]));
  const page: Page = { id, title: { de: title }, groups: [{ id: inner, fields: [] }] };
  return { definition: insertNode(definition, 'page', page, { parent: '', index }), id };
}

const newId = (definition: FormDefinition, label: string, otherwise: string): string =>
  uniqueId(idFrom(label) || otherwise, takenIds(definition));
