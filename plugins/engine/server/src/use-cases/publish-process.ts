import {
  assertUnchanged,
  knownTopics,
  loadConfiguration,
  publishConfiguration,
  type BilingualText,
  type Publication,
} from '@kassenwerk/kernel';
import { checkProcess, parseProcess, parseVariant } from '../domain/compile-process';
import type { ProcessDefinitionInput, VariantInput } from '../domain/definition';
import { engineOf } from '../engine';
import { changedMeanwhile } from './process-errors';
import { warningsOfProcess } from './check-process';
import type { Kassenwerk } from '../kassenwerk';

export interface Publishing<Definition> {
  tenant: string;
  definition: Definition;
  author: string;
}

/**
 * Checks a process and publishes it as a new version. Runs that are going on keep theirs.
 * @param revision what the author began with; without it nobody else's change is noticed
 * @throws KW_PROCESS_REFUSED, KW_PROCESS_CHANGED_MEANWHILE
 */
export async function publishProcess(
  strapi: Kassenwerk,
  { revision, ...input }: Publishing<ProcessDefinitionInput> & { revision?: string | undefined },
): Promise<Publication & { warnings: BilingualText[] }> {
  const definition = parseProcess(input.definition);
  checkProcess(definition, engineOf(strapi).registry, { topics: new Set(knownTopics()) });
  const name = { tenant: input.tenant, kind: 'process', key: definition.key };
  const published = await publishConfiguration(strapi, {
    ...name,
    author: input.author,
    definition,
    inspect: (sql) => assertUnchanged(sql, { ...name, revision }, changedMeanwhile),
  });
  return { ...published, warnings: await warningsOfProcess(strapi, input.tenant, definition) };
}

/** Checks a variant together with its process and publishes it. @throws KW_PROCESS_REFUSED */
export async function publishVariant(strapi: Kassenwerk, input: Publishing<VariantInput>): Promise<Publication> {
  const { tenant } = input;
  const variant = parseVariant(input.definition);
  const process = await loadConfiguration<object>(strapi, { kind: 'process', key: variant.process, tenant });
  checkProcess(parseProcess(process.definition), engineOf(strapi).registry, {
    variant,
    topics: new Set(knownTopics()),
  });
  return publishConfiguration(strapi, { ...input, kind: 'variant', key: variant.key, definition: variant });
}
