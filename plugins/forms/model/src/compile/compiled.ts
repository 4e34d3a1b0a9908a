import type { Scalar, ValueType } from '../definition/expression';
import type { Contradiction, FormDefinition, Group, Page } from '../definition/form-definition';
import type { Rule } from '../definition/field';
import type { Field } from '../field-types';
import type { FieldType } from '../field-types/field-type';
import type { FieldBase } from '../definition/field';
import type { Row } from '../evaluate/row';

export type Value = Scalar | readonly string[];

export type FactValues = Readonly<Record<string, Scalar | undefined>>;

/** An expression as a closure. Undefined: something it needs is not answered. */
export type Compute = (row: Row, facts: FactValues) => Value | undefined;

/** The form itself, or one repeated group: what one row of answers belongs to. */
export interface Level {
  depth: number;
  /** The repeated group; absent for the form itself. */
  section?: Section;
  parent?: Level;
  /** How many places a row of this level has. */
  slots: number;
}

/** A page or group; it lies on a level, and a repeated group opens another one. */
export interface Section {
  id: string;
  page: Page;
  group?: Group;
  parent?: Section;
  level: Level;
  /** Of the rows, where the group is repeated. */
  inner?: Level;
  slot: number;
  visibleIf?: Compute;
  pointer: string;
}

export interface CompiledField {
  field: Field;
  type: FieldType<FieldBase, unknown>;
  section: Section;
  level: Level;
  slot: number;
  visibleIf?: Compute;
  required: boolean | Compute;
  rules: readonly { rule: Rule; holds: Compute }[];
  formula?: Compute;
  /** What a condition sees of the answer as a whole. */
  yields: ValueType | Readonly<Record<string, ValueType>> | 'nothing';
  pointer: string;
}

export interface CompiledContradiction {
  contradiction: Contradiction;
  fields: readonly [CompiledField, CompiledField];
  /** The deeper level of the two. */
  level: Level;
  when: Compute;
}

export type Node = Section | CompiledField;

/** A form that was found to be sound, ready to be evaluated as often as needed. Immutable. */
export interface CompiledForm {
  definition: FormDefinition;
  root: Level;
  /** Pages and groups in the order of the form. */
  sections: readonly Section[];
  fields: ReadonlyMap<string, CompiledField>;
  /** Sections and fields so that each comes after what it depends on. */
  order: readonly Node[];
  /** By page or group id: what stands in it, in order. */
  contents: ReadonlyMap<string, readonly Node[]>;
  contradictions: readonly CompiledContradiction[];
  /** Whether a second person has to sign, where that depends on answers. */
  coSignatureIf?: Compute;
  /** Field or section → fields and sections whose visibility or value depends on it. */
  dependents: ReadonlyMap<string, readonly string[]>;
}

export const isField = (node: Node): node is CompiledField => 'field' in node;
export const idOf = (node: Node): string => (isField(node) ? node.field.id : node.id);
