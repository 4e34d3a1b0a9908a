import { z } from 'zod';
import { areas, type FormDefinition, type Group } from '../definition/form-definition';
import { expressionSchema } from './expression-schema';
import { conditionSchema, fieldSchema, idSchema } from './field-schema';
import { textsSchema } from './texts-schema';

const repetitionSchema = z.strictObject({
  min: z.int().min(0).max(50),
  max: z.int().min(1).max(50),
  item: textsSchema,
  summary: z.array(idSchema).max(6).optional(),
});

const groupSchema: z.ZodType<Group> = z.lazy(() =>
  z.strictObject({
    id: idSchema,
    title: textsSchema.optional(),
    intro: textsSchema.optional(),
    visibleIf: conditionSchema,
    repeat: repetitionSchema.optional(),
    fields: z.array(fieldSchema).max(300),
    groups: z.array(groupSchema).max(30).optional(),
  }),
) as z.ZodType<Group>;

const pageSchema = z.strictObject({
  id: idSchema,
  title: textsSchema,
  intro: textsSchema.optional(),
  visibleIf: conditionSchema,
  groups: z.array(groupSchema).max(60),
});

const contradictionSchema = z.strictObject({
  id: idSchema,
  fields: z.tuple([idSchema, idSchema]),
  when: expressionSchema,
  severity: z.enum(['error', 'warning']),
  message: textsSchema,
});

/** The shape of a form. Sizes are limited so that nobody's form keeps the server busy. */
export const formSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z\d-]{1,59}$/),
  title: textsSchema,
  description: textsSchema.optional(),
  area: z.enum(areas),
  topic: z.string().regex(/^[a-z][A-Za-z\d]{1,59}$/),
  languages: z.array(z.string().max(20)).min(1).max(12),
  access: z.enum(['anyone', 'member']),
  pages: z.array(pageSchema).min(1).max(40),
  contradictions: z.array(contradictionSchema).max(60).optional(),
  limit: z
    .strictObject({
      times: z.literal(1),
      per: z.literal('calendarYear'),
      dateField: idSchema.optional(),
      message: textsSchema,
    })
    .optional(),
  coSignature: z
    .strictObject({
      when: conditionSchema,
      person: textsSchema,
      emailField: idSchema.optional(),
      text: textsSchema,
      daysToSign: z.int().min(1).max(90),
    })
    .optional(),
  outcome: z.strictObject({
    confirmation: textsSchema,
    waitsFor: idSchema.optional(),
    answerWithinDays: z.int().min(1).max(365).optional(),
  }),
}) as unknown as z.ZodType<FormDefinition>;
