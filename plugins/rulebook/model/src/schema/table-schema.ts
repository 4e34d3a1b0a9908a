import { z } from 'zod';
import { maxPatternLength } from '../cells/pattern';
import { collectors, hitPolicies, maxRows, type DecisionTable } from '../definition/decision-table';
import { conditionSchema } from './condition-schema';
import { daySchema, inputSchema, outputsSchema } from './value-schema';

const id = z
  .string()
  .max(60)
  .regex(/^[a-z][\w-]*$/i);
export const textsSchema = z.strictObject({ de: z.string().min(1).max(1_000), en: z.string().min(1).max(1_000) });
export const option = z.strictObject({ value: z.string().min(1).max(200), label: textsSchema });
const options = z.array(option).max(500);
export const listKey = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z\d-]*$/);
const withOptions = { options, codeList: listKey.optional() };
const decimals = z.int().min(0).max(6).optional();
const numbers = { decimals, money: z.boolean().optional(), min: z.number().optional(), max: z.number().optional() };
const column = { id, label: textsSchema };
const input = { ...column, optional: z.boolean().optional() };

const inputColumn = z.discriminatedUnion('type', [
  z.strictObject({ ...input, type: z.enum(['choice', 'set']), ...withOptions }),
  z.strictObject({ ...input, type: z.literal('number'), ...numbers }),
  z.strictObject({ ...input, type: z.enum(['date', 'yesNo', 'text']) }),
]);

const outputColumn = z.discriminatedUnion('type', [
  z.strictObject({ ...column, type: z.literal('choice'), ...withOptions }),
  z.strictObject({ ...column, type: z.literal('number'), ...numbers }),
  z.strictObject({ ...column, type: z.enum(['date', 'yesNo', 'text']) }),
]);

const codes = z.array(z.string().max(200)).max(500);
const number = z.number().optional();
const cell = z.union([
  z.strictObject({ in: codes }),
  z.strictObject({ notIn: codes }),
  z.strictObject({ hasAny: codes }),
  z.strictObject({ hasAll: codes }),
  z.strictObject({ hasNone: codes }),
  z.strictObject({ is: z.boolean() }),
  z.strictObject({ like: z.array(z.string().max(maxPatternLength)).max(50) }),
  z.strictObject({ empty: z.literal(true) }),
  z.strictObject({ from: number, above: number, to: number, below: number }),
  z.strictObject({ from: daySchema.optional(), to: daySchema.optional() }),
]);

const row = z.strictObject({
  id,
  cells: z.record(z.string().max(60), cell),
  when: conditionSchema.optional(),
  validFrom: daySchema.optional(),
  validTo: daySchema.optional(),
  outputs: outputsSchema,
  note: z.string().max(1_000).optional(),
});

const testCase = z.strictObject({
  id,
  title: z.string().min(1).max(200),
  input: inputSchema,
  at: daySchema,
  expected: z.union([z.null(), z.array(outputsSchema).max(maxRows), outputsSchema]),
});

/** The shape of a table as JSON; what it means `reviewTable` checks. */
export const tableSchema = z.strictObject({
  key: z
    .string()
    .max(60)
    .regex(/^[a-z][a-z\d-]*$/),
  title: textsSchema,
  description: textsSchema.optional(),
  hitPolicy: z.enum(hitPolicies),
  collect: z.enum(collectors).optional(),
  inputs: z.array(inputColumn).max(30),
  outputs: z.array(outputColumn).max(20),
  rows: z.array(row).max(maxRows),
  otherwise: outputsSchema.optional(),
  tests: z.array(testCase).max(2_000),
  minimumCoverage: z.number().min(0).max(100).optional(),
}) satisfies z.ZodType<DecisionTable>;
