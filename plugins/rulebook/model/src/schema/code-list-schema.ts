import { z } from 'zod';
import type { CodeList } from '../definition/code-list';
import { listKey, option, textsSchema } from './table-schema';
import { daySchema } from './value-schema';

/** The shape of a code list as JSON. No value stands in it twice. */
export const codeListSchema = z.strictObject({
  key: listKey,
  title: textsSchema,
  values: z
    .array(option.extend({ validFrom: daySchema.optional(), validTo: daySchema.optional() }))
    .min(1)
    .max(500)
    .refine((values) => new Set(values.map(({ value }) => value)).size === values.length, 'value twice'),
}) satisfies z.ZodType<CodeList>;
