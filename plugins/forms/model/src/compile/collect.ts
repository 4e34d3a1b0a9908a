import type { FormDefinition, Group, Page } from '../definition/form-definition';
import type { FieldBase } from '../definition/field';
import { fieldTypeOf, type Field } from '../field-types';
import { formProblem, type FormProblem } from './problems';
import type { CompiledField, Level, Node, Section } from './compiled';

/** The tree of a form with a place for every page, group and field. Expressions are compiled later, when all ids are known. */
export interface Collected {
  root: Level;
  sections: Map<string, Section>;
  fields: Map<string, CompiledField>;
  contents: Map<string, Node[]>;
  problems: FormProblem[];
}

const deepest = 2;

export function collect(definition: FormDefinition): Collected {
  const root: Level = { depth: 0, slots: 0 };
  const found: Collected = { root, sections: new Map(), fields: new Map(), contents: new Map(), problems: [] };
  definition.pages.forEach((page, index) => collectPage(found, page, `/pages/${index}`));
  if (found.fields.size === 0) found.problems.push(formProblem('KW_FORM_EMPTY', { at: '', pointer: '/pages' }));
  return found;
}

function collectPage(found: Collected, page: Page, pointer: string): void {
  const section: Section = { id: page.id, page, level: found.root, slot: found.root.slots++, pointer };
  claim(found, page.id, pointer);
  found.sections.set(page.id, section);
  found.contents.set(
    page.id,
    page.groups.map((group, index) =>
      collectGroup(found, { group, parent: section, level: found.root, pointer: `${pointer}/groups/${index}` }),
    ),
  );
}

interface GroupPlace {
  group: Group;
  parent: Section;
  level: Level;
  pointer: string;
}

function collectGroup(found: Collected, { group, parent, level, pointer }: GroupPlace): Section {
  claim(found, group.id, pointer);
  const section: Section = { id: group.id, page: parent.page, group, parent, level, slot: level.slots++, pointer };
  if (group.repeat) section.inner = openLevel(found, section, pointer);
  found.sections.set(group.id, section);
  const inner = section.inner ?? level;
  const fields = group.fields.map((field, index) =>
    collectField(found, { field, section, level: inner, pointer: `${pointer}/fields/${index}` }),
  );
  const groups = (group.groups ?? []).map((one, index) =>
    collectGroup(found, { group: one, parent: section, level: inner, pointer: `${pointer}/groups/${index}` }),
  );
  found.contents.set(group.id, [...fields, ...groups]);
  return section;
}

function openLevel(found: Collected, section: Section, pointer: string): Level {
  const { level, id, group } = section;
  const { min, max } = group!.repeat!;
  if (level.depth >= deepest) found.problems.push(formProblem('KW_FORM_TOO_DEEP', { at: id, pointer }, { id }));
  if (min > max) found.problems.push(formProblem('KW_FORM_REPETITION', { at: id, pointer }, { id, min, max }));
  return { depth: level.depth + 1, section, parent: level, slots: 0 };
}

interface FieldPlace {
  field: Field;
  section: Section;
  level: Level;
  pointer: string;
}

function collectField(found: Collected, { field, section, level, pointer }: FieldPlace): CompiledField {
  claim(found, field.id, pointer);
  const type = fieldTypeOf(field);
  for (const problem of type.faults?.(field) ?? [])
    found.problems.push(formProblem('KW_FORM_PARAMETERS', { at: field.id, pointer }, { id: field.id, problem }));
  const compiled: CompiledField = {
    field,
    type,
    section,
    level,
    slot: level.slots++,
    required: field.required === true,
    rules: [],
    yields: yieldsOf(field),
    pointer,
  };
  found.fields.set(field.id, compiled);
  return compiled;
}

function yieldsOf(field: Field): CompiledField['yields'] {
  if (field.type !== 'computed') return fieldTypeOf(field as FieldBase).yields;
  return field.as === 'money' ? 'number' : field.as;
}

function claim({ sections, fields, problems }: Collected, id: string, pointer: string): void {
  if (sections.has(id) || fields.has(id)) problems.push(formProblem('KW_FORM_ID_TWICE', { at: id, pointer }, { id }));
}
