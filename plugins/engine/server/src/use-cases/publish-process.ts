import {
  knownTopics,
  loadConfiguration,
  publishConfiguration,
  withSql,
  type BilingualText,
  type Publication,
} from '@kassenwerk/kernel';
import { checkProcess, compileProcess, parseProcess, parseVariant } from '../domain/compile-process';
import type { ProcessDefinitionInput, VariantInput } from '../domain/definition';
import { engineOf } from '../engine';
import { handOverWarnings } from './hand-over-warnings';
import type { Kassenwerk } from '../kassenwerk';

export interface Publishing<Definition> {
  tenant: string;
  definition: Definition;
  author: string;
}

/** Checks a process and publishes it as a new version. Runs that are going on keep theirs. @throws KW_PROCESS_REFUSED */
export async function publishProcess(
  strapi: Kassenwerk,
  input: Publishing<ProcessDefinitionInput>,
): Promise<Publication & { warnings: BilingualText[] }> {
  const definition = parseProcess(input.definition);
  checkProcess(definition, engineOf(strapi).registry, { topics: new Set(knownTopics()) });
  const published = await publishConfiguration(strapi, { ...input, kind: 'process', key: definition.key, definition });
  const warnings = await withSql(strapi, (sql) =>
    handOverWarnings(sql, input.tenant, compileProcess(definition, engineOf(strapi).registry)),
  );
  return { ...published, warnings };
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
