import { knownTopics, listUsableConfigurations, type BilingualText } from '@kassenwerk/kernel';
import { compile } from '../domain/compile';
import { variantSchema, type ProcessDefinition, type VariantInput } from '../domain/definition';
import { outlineOf, type StepOutline } from '../domain/outline';
import type { Problem } from '../domain/problem';
import { engineOf } from '../engine';
import type { Kassenwerk } from '../kassenwerk';
import { warningsOfDraft } from './hand-over-warnings';

export interface ProcessReview {
  /** What keeps it from being published. */
  problems: readonly Problem[];
  /** What would keep a run of it from starting today. */
  warnings: BilingualText[];
  /** Steps that can be understood, in their order. */
  steps: StepOutline[];
}

/** Everything that an author of a process should know before publishing it for a fund. */
export async function reviewProcess(
  strapi: Kassenwerk,
  tenant: string,
  definition: ProcessDefinition,
): Promise<ProcessReview> {
  const { registry } = engineOf(strapi);
  return {
    problems: compile(definition, registry, { template: true, topics: new Set(knownTopics()) }).problems ?? [],
    warnings: await warningsOfProcess(strapi, tenant, definition),
    steps: outlineOf(definition, registry),
  };
}

/** Partners who may not have what steps hand over, and variants that do not fit the process any more. */
export async function warningsOfProcess(
  strapi: Kassenwerk,
  tenant: string,
  definition: ProcessDefinition,
): Promise<BilingualText[]> {
  const { registry } = engineOf(strapi);
  const warnings = await warningsOfDraft(strapi, tenant, definition);
  // What is wrong with the process itself is wrong with every variant.
  if (compile(definition, registry, { template: true }).problems) return warnings;
  const variants = await listUsableConfigurations<VariantInput>(strapi, 'variant', tenant);
  const unfit = variants
    .filter((one) => one.definition.process === definition.key)
    .flatMap(({ key, definition: { title = { de: key, en: key }, ...variant } }) => {
      const parsed = variantSchema.safeParse({ ...variant, title });
      const [first] = parsed.success
        ? (compile(definition, registry, { variant: parsed.data }).problems ?? [])
        : [unread];
      return first ? unfitVariant(title, first.message) : [];
    });
  return [...warnings, ...unfit];
}

const unread = { message: { de: 'Sie lässt sich nicht lesen.', en: 'It cannot be read.' } };

const unfitVariant = (title: BilingualText, message: BilingualText): BilingualText => ({
  de: `Mit der Produktvariante „${title.de}“ kann der Prozess nicht gestartet werden. ${message.de}`,
  en: `The process cannot be started with the product variant "${title.en}". ${message.en}`,
});
