import type { ParameterSchema } from './process-api';

/** Which field a parameter is filled in with. */
export type ParameterKind =
  'yesNo' | 'number' | 'choice' | 'choices' | 'names' | 'bilingual' | 'pairs' | 'text' | 'json' | 'variantValue';

/** @param value a value that comes from the variant is no matter of the process, whatever its schema */
export function kindOf(schema: ParameterSchema, value: unknown): ParameterKind {
  if (variantName(value) !== undefined) return 'variantValue';
  if (schema.type === 'boolean') return 'yesNo';
  if (schema.type === 'integer' || schema.type === 'number') return 'number';
  if (schema.type === 'string') return schema.enum ? 'choice' : 'text';
  if (schema.type === 'array' && schema.items?.type === 'string') return schema.items.enum ? 'choices' : 'names';
  if (schema.type === 'object') {
    if (schema.properties?.['de'] && schema.properties['en']) return 'bilingual';
    if (isText(schema.additionalProperties)) return 'pairs';
  }
  return 'json';
}

/** The name in `{"$value": name}`. */
export function variantName(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('$value' in value)) return undefined;
  return typeof value.$value === 'string' ? value.$value : undefined;
}

function isText(schema: ParameterSchema | boolean | undefined): boolean {
  if (typeof schema !== 'object') return false;
  return (schema.type === 'string' && !schema.enum) || (schema.anyOf ?? []).some(isText);
}

/** Whether pairs may also hold a value that is the same for every item, as `{"value": x}`. */
export const takesFixedValues = ({ additionalProperties: values }: ParameterSchema): boolean =>
  typeof values === 'object' && (values.anyOf ?? []).some(({ properties }) => properties?.['value'] !== undefined);

/** Parameters without the empty ones: where nothing is said, the default of the step type holds. */
export const withParameter = (
  parameters: Readonly<Record<string, unknown>>,
  name: string,
  value: unknown,
): Record<string, unknown> => {
  const others = Object.fromEntries(Object.entries(parameters).filter(([one]) => one !== name));
  return isEmpty(value) ? others : { ...others, [name]: value };
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
