import { collect } from '../compile/collect';
import type { Expression } from '../definition/expression';
import type { Contradiction, FormDefinition } from '../definition/form-definition';
import type { Texts } from '../definition/texts';
import type { Field } from '../field-types';
import type { Named } from './describe-expression';
import type { PartKind } from './difference-words';

/** A page, group, field or contradiction with what two versions of it are compared by. */
export interface Part {
  kind: PartKind;
  id: string;
  title: Texts;
  /** Id of what it stands in. */
  parent: string;
  visibleIf?: Expression;
  field?: Field;
  /** Everything else, by name. */
  settings: Readonly<Record<string, unknown>>;
}

export interface Parts {
  byId: ReadonlyMap<string, Part>;
  /** Ids in the order of the form, by what they stand in. */
  order: ReadonlyMap<string, readonly string[]>;
  named: Named;
}

/** Works for drafts as well: a form need not be sound to be compared. */
export function partsOf(definition: FormDefinition): Parts {
  const { sections, fields, contents } = collect(definition);
  const parts: Part[] = [];
  for (const { page, group, parent } of sections.values()) {
    if (!group) parts.push(partOf('page', page, ''));
    else parts.push(partOf('group', group, parent!.id));
  }
  for (const { field, section } of fields.values()) parts.push(partOf('field', field, section.id));
  for (const one of definition.contradictions ?? []) parts.push(ofContradiction(one));
  const order = new Map<string, readonly string[]>([['', definition.pages.map(({ id }) => id)]]);
  for (const [id, nodes] of contents)
    order.set(
      id,
      nodes.map((node) => ('field' in node ? node.field.id : node.id)),
    );
  return {
    byId: new Map(parts.map((one) => [one.id, one])),
    order,
    named: { sections: [...sections.values()], fields },
  };
}

const structure = new Set([
  'id',
  'title',
  'label',
  'visibleIf',
  'fields',
  'groups',
  'type',
  'required',
  'options',
  'formula',
]);

interface Source {
  id: string;
  title?: Texts;
  label?: Texts;
  visibleIf?: Expression;
  type?: string;
}

function partOf(kind: PartKind, source: Source, parent: string): Part {
  const settings = Object.fromEntries(Object.entries(source).filter(([name]) => !structure.has(name)));
  return {
    kind,
    id: source.id,
    title: source.label ?? source.title ?? { de: source.id },
    parent,
    settings,
    ...(source.visibleIf ? { visibleIf: source.visibleIf } : {}),
    ...(kind === 'field' ? { field: source as Field } : {}),
  };
}

function ofContradiction({ id, ...settings }: Contradiction): Part {
  return { kind: 'contradiction', id, title: { de: id }, parent: '', settings };
}
