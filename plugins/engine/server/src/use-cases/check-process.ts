import { knownTopics, listUsableConfigurations, type BilingualText } from '@kassenwerk/kernel';
import { compile } from '../domain/compile';
import { parseVariant } from '../domain/compile-process';
import type { ProcessDefinition, VariantInput } from '../domain/definition';
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
  const variants = await listUsableConfigurations<VariantInput>(strapi, 'variant', tenant);
  const unfit = variants
    .map((one) => parseVariant(one.definition))
    .filter(({ process }) => process === definition.key)
    .flatMap((variant) => {
      const [first] = compile(definition, engineOf(strapi).registry, { variant }).problems ?? [];
      return first ? unfitVariant(variant.title ?? { de: variant.key, en: variant.key }, first) : [];
    });
  return [...(await warningsOfDraft(strapi, tenant, definition)), ...unfit];
}

const unfitVariant = (title: BilingualText, { message }: Problem): BilingualText => ({
  de: `Mit der Produktvariante „${title.de}“ kann der Prozess nicht gestartet werden. ${message.de}`,
  en: `The process cannot be started with the product variant "${title.en}". ${message.en}`,
});
