import { z } from 'zod';
import { aggregateNames, facts, operationNames, type Expression, type FactName } from '../definition/expression';

const scalar = z.union([z.string().max(1000), z.number(), z.boolean()]);
const id = z.string().min(1).max(60);

/** The shape of conditions and computations; what they refer to is checked by `compileForm`. */
export const expressionSchema: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ value: scalar }),
    z.strictObject({ field: id, part: z.string().max(40).optional() }),
    z.strictObject({ fact: z.enum(Object.keys(facts) as [FactName, ...FactName[]]) }),
    z.strictObject({ op: z.enum(operationNames), args: z.array(expressionSchema).min(1).max(100) }),
    z.strictObject({ op: z.literal('in'), args: z.tuple([expressionSchema]), values: z.array(scalar).min(1).max(300) }),
    z.strictObject({
      op: z.enum(aggregateNames),
      over: id,
      where: expressionSchema.optional(),
      of: expressionSchema.optional(),
    }),
  ]),
) as z.ZodType<Expression>;
