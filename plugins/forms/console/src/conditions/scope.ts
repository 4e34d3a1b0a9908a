import { fieldTypeOf, type Field, type FormDefinition, type Group, type ValueType } from '@kassenwerk/forms/model';
import { partsOf, type Part } from '../editing';

/** An answer, or a part of one, that a condition may ask for. */
export interface Source {
  field: Field;
  part?: string;
  type: ValueType | 'nothing';
}

/** What conditions and computations at one place of the form may refer to. */
export interface Scope {
  definition: FormDefinition;
  /** Answers in the own repetition and around it. */
  sources: readonly Source[];
  /** Repetitions that can be counted from here. */
  repeated: readonly Group[];
}

/** @param at id of the part whose condition it is; of a field the field itself is left out */
export function scopeOf(definition: FormDefinition, at: string): Scope {
  const parts = partsOf(definition);
  const own = parts.get(at);
  // A condition of a repeated group is about the group as a whole, so it stands outside of the repetition.
  return scopeIn(definition, own ? repetitionsAround(parts, own) : [], at);
}

/** Of what is asked of each entry of a repeated group. */
export function scopeInside(definition: FormDefinition, group: string): Scope {
  const parts = partsOf(definition);
  const own = parts.get(group);
  return scopeIn(definition, own ? [...repetitionsAround(parts, own), group] : []);
}

/** Answers that are given once for the whole form. */
export const sourcesAround = (definition: FormDefinition): readonly Source[] => scopeIn(definition, []).sources;

function scopeIn(definition: FormDefinition, level: readonly string[], without?: string): Scope {
  const parts = partsOf(definition);
  const all = [...parts.values()];
  const isPrefix = (chain: readonly string[], of: readonly string[]) => chain.every((id, index) => of[index] === id);
  const sources = all
    .filter((part) => part.kind === 'field' && part.id !== without && isPrefix(repetitionsAround(parts, part), level))
    .flatMap(({ node }) => sourcesOf(node as Field));
  const repeated = all
    .filter((part) => part.kind === 'group' && (part.node as Group).repeat && !level.includes(part.id))
    .filter(
      (part) => isPrefix(level, repetitionsAround(parts, part)) || isPrefix(repetitionsAround(parts, part), level),
    )
    .map(({ node }) => node as Group);
  return { definition, sources, repeated };
}

function repetitionsAround(parts: ReadonlyMap<string, Part>, part: Part): string[] {
  const chain: string[] = [];
  for (let above = parts.get(part.parent); above; above = parts.get(above.parent))
    if ('repeat' in above.node && above.node.repeat) chain.unshift(above.id);
  return chain;
}

const computedTypes = { number: 'number', money: 'number', date: 'date', text: 'text', yesNo: 'yesNo' } as const;

/** A field as conditions see it: one value, its parts, or nothing but whether it is answered. */
export function sourcesOf(field: Field): Source[] {
  if (field.type === 'information') return [];
  if (field.type === 'computed') return [{ field, type: computedTypes[field.as] }];
  const { yields } = fieldTypeOf(field);
  if (typeof yields === 'string') return [{ field, type: yields }];
  return [{ field, type: 'nothing' }, ...Object.entries(yields).map(([part, type]) => ({ field, part, type }))];
}

export const isMoney = (field: Field): boolean =>
  field.type === 'money' || (field.type === 'computed' && field.as === 'money');
