import type { FieldTypeName } from '@kassenwerk/forms/model';
import { parameterSchema } from '@kassenwerk/forms/model/schema';
import { z } from 'zod';

export type ParameterKind =
  | 'yesNo'
  | 'choice'
  | 'several'
  | 'number'
  | 'amount'
  | 'text'
  | 'texts'
  | 'dateLimit'
  | 'options'
  /** Has an editor of its own. */
  | 'expression';

/** One parameter of a field type as a property panel draws it. */
export interface Parameter {
  name: string;
  kind: ParameterKind;
  isOptional: boolean;
  choices?: readonly string[];
  min?: number;
  max?: number;
  isWhole?: boolean;
}

interface Schema {
  type?: string;
  enum?: string[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  minimum?: number;
  maximum?: number;
}

const remembered = new Map<FieldTypeName, readonly Parameter[]>();

/** The parameters that only this type has, read from its schema, so that a new type needs no new panel. */
export function parametersOf(type: FieldTypeName): readonly Parameter[] {
  const known = remembered.get(type);
  if (known) return known;
  const { properties = {}, required = [] } = z.toJSONSchema(parameterSchema(type), {
    io: 'input',
    unrepresentable: 'any',
  }) as Schema;
  const parameters = Object.entries(properties).map(([name, schema]): Parameter => {
    const { enum: choices, minimum, maximum } = schema;
    return {
      name,
      kind: kindOf(name, schema),
      isOptional: !required.includes(name),
      choices: choices ?? schema.items?.enum,
      min: minimum,
      max: maximum,
      isWhole: schema.type === 'integer',
    };
  });
  remembered.set(type, parameters);
  return parameters;
}

function kindOf(name: string, { type, enum: choices, anyOf, items, properties }: Schema): ParameterKind {
  if (name === 'formula') return 'expression';
  if (choices) return 'choice';
  if (items?.enum) return 'several';
  if (items?.properties?.['label']) return 'options';
  if (anyOf?.some((one) => one.properties?.['daysFromToday'])) return 'dateLimit';
  if (type === 'boolean') return 'yesNo';
  if (type === 'integer' || type === 'number') return name.endsWith('Cents') ? 'amount' : 'number';
  return type === 'object' && !properties ? 'texts' : 'text';
}
