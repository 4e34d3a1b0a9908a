import {
  type ConfigurationWarnings,
  isKassenwerkError,
  loadConfiguration,
  sharedTenant,
  withSql,
  type BilingualText,
  type Sql,
} from '@kassenwerk/kernel';
import type { CompiledStep } from '../domain/compiled';
import { compileProcess, parseProcess, parseVariant } from '../domain/compile-process';
import { draftsOf } from '../domain/outline';
import { engineOf } from '../engine';
import { assertMayHandOver } from '../hand-over';
import type { Kassenwerk } from '../kassenwerk';

/** What would refuse a run of it today; the register may be completed before the first one. A process for all funds has none. */
export async function handOverWarnings(
  sql: Sql,
  tenant: string,
  steps: readonly Pick<CompiledStep, 'type' | 'parameters'>[],
): Promise<BilingualText[]> {
  if (tenant === sharedTenant) return [];
  const warnings = new Map<string, BilingualText>();
  for (const step of steps) {
    await assertMayHandOver(sql, tenant, step).catch((error: unknown) => {
      if (!isKassenwerkError(error)) throw error;
      warnings.set(error.text.de, error.text);
    });
  }
  return [...warnings.values()];
}

/** The same for the published process that somebody is about to start. @throws KW_CONFIGURATION_MISSING, KW_PROCESS_REFUSED */
export async function warningsBeforeStart(
  strapi: Kassenwerk,
  { tenant, process, variant }: { tenant: string; process: string; variant?: string },
): Promise<BilingualText[]> {
  const definitionOf = async (kind: string, key: string) =>
    (await loadConfiguration<object>(strapi, { kind, key, tenant })).definition;
  const definition = parseProcess(await definitionOf('process', process));
  const chosen = variant ? parseVariant(await definitionOf('variant', variant)) : undefined;
  const compiled = compileProcess(definition, engineOf(strapi).registry, chosen);
  return withSql(strapi, (sql) => handOverWarnings(sql, tenant, compiled.steps));
}

/** The same for a process that is being written; steps whose parameters a variant has yet to set are not looked at. */
export const warningsOfDraft: ConfigurationWarnings = (strapi, tenant, definition) => {
  const steps = draftsOf(parseProcess(definition), engineOf(strapi).registry).filter(({ isOpen }) => !isOpen);
  return withSql(strapi, (sql) => handOverWarnings(sql, tenant, steps));
};
