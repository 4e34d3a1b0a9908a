import { z } from 'zod';
import { conditionSchema } from './conditions';

/** A sentence for people, German first. */
export interface Text {
  de: string;
  en: string;
}

export const textSchema = z.strictObject({ de: z.string().min(1), en: z.string().min(1) });

const identifier = z.string().regex(/^[a-zA-Z][a-zA-Z0-9.-]{0,79}$/);

const stepSchema = z.strictObject({
  id: identifier,
  type: z.string().min(1),
  /** Version of the step type; the newest registered one when it is missing. */
  typeVersion: z.int().positive().optional(),
  phase: identifier,
  /** Which of the numbered sub-processes this step carries out. */
  number: z.array(z.int().positive()).optional(),
  title: textSchema.optional(),
  parameters: z.record(z.string(), z.unknown()).default({}),
  when: conditionSchema.optional(),
  /** From this step on, items that were parked can no longer catch up; they belong to the next run. */
  cutOff: z.boolean().optional(),
});

/** A process as data. Published versions never change, and a run keeps the version it started with. */
export const processDefinitionSchema = z.strictObject({
  kind: z.literal('process'),
  key: identifier,
  title: textSchema,
  phases: z.array(z.strictObject({ key: identifier, title: textSchema })).min(1),
  /** Paths of item data that the starter of a run brings along. */
  inputs: z.array(z.string()).default([]),
  /** Defaults for `{"$value": name}` in parameters; a variant overrides them. */
  values: z.record(z.string(), z.unknown()).default({}),
  /** Runs of this process are many and small: so many days after its end each is forgotten. Without it runs are kept. */
  keepDays: z.int().min(1).max(3_650).optional(),
  steps: z.array(stepSchema).min(1).max(500),
});

/** A product variant: the same process with steps switched off and parameters of its own. */
export const variantSchema = z.strictObject({
  kind: z.literal('variant').optional(),
  key: identifier,
  title: textSchema.optional(),
  process: identifier,
  product: z.string().optional(),
  off: z.array(z.string()).default([]),
  overrides: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  values: z.record(z.string(), z.unknown()).default({}),
});

/** As an author writes it: what has a default may be left out. */
export type ProcessDefinitionInput = z.input<typeof processDefinitionSchema>;
export type ProcessDefinition = z.output<typeof processDefinitionSchema>;
export type StepDefinition = z.output<typeof stepSchema>;
export type VariantInput = z.input<typeof variantSchema>;
export type Variant = z.output<typeof variantSchema>;
