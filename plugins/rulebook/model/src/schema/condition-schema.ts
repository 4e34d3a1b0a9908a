import { z } from 'zod';
import { calculationNames, comparisonNames, type Condition, type Operand } from '../definition/condition';
import { scalarSchema } from './value-schema';

const id = z.string().min(1).max(60);
/** Longer conditions nobody can read; they are several rows. */
const mostArguments = 20;

const operandSchema: z.ZodType<Operand> = z.lazy(() =>
  z.union([
    z.strictObject({ input: id }),
    z.strictObject({ value: scalarSchema }),
    z.strictObject({ fact: z.literal('today') }),
    z.strictObject({ op: z.enum(calculationNames), args: z.tuple([operandSchema, operandSchema]) }),
  ]),
);

const several: z.ZodType<readonly Condition[]> = z.lazy(() => z.array(conditionSchema).min(1).max(mostArguments));

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ op: z.literal('all'), args: several }),
    z.strictObject({ op: z.literal('any'), args: several }),
    z.strictObject({ op: z.literal('not'), args: z.tuple([conditionSchema]) }),
    z.strictObject({ op: z.enum(comparisonNames), args: z.tuple([operandSchema, operandSchema]) }),
    z.strictObject({ op: z.literal('answered'), args: z.tuple([operandSchema]) }),
  ]),
);
