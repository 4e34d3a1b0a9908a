import * as zod from 'zod';
import { sensitivities } from '../definition/field';
import { fieldTypes, type Field, type FieldTypeName } from '../field-types';
import { expressionSchema } from './expression-schema';
import { textsSchema } from './texts-schema';

const { z } = zod;

export const idSchema = z.string().regex(/^[a-z][A-Za-z\d-]{0,59}$/);
export const conditionSchema = expressionSchema.optional();

const ruleSchema = z.strictObject({ id: idSchema, holds: expressionSchema, message: textsSchema });

const shared = {
  id: idSchema,
  label: textsSchema,
  help: textsSchema.optional(),
  visibleIf: conditionSchema,
  required: z.union([z.boolean(), expressionSchema]).optional(),
  rules: z.array(ruleSchema).max(20).optional(),
  prefill: z.string().max(60).optional(),
  fixed: z.boolean().optional(),
  sensitivity: z.enum(sensitivities).optional(),
  shownToStaff: z.enum(['all', 'last', 'nothing']).optional(),
  memberOnly: z.boolean().optional(),
  width: z.enum(['full', 'half', 'third']).optional(),
};

/** Parameters of one field type alone, for the property panel of a designer. */
export const parameterSchema = (name: FieldTypeName): zod.ZodObject =>
  z.strictObject({
    ...(fieldTypes[name].parameters(zod) as zod.ZodRawShape),
    // Only this type holds an expression among its parameters.
    ...(name === 'computed' ? { formula: expressionSchema } : {}),
  });

const variants = (Object.keys(fieldTypes) as FieldTypeName[]).map((name) =>
  z.strictObject({ ...shared, type: z.literal(name), ...parameterSchema(name).shape }),
);

type Variants = [(typeof variants)[number], ...(typeof variants)[number][]];

export const fieldSchema = z.discriminatedUnion('type', variants as Variants) as unknown as zod.ZodType<Field>;
