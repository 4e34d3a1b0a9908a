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
import { partnerTopic, type PartnerParameters } from '../step-types/partner';
import { isActivePartner } from '../stores/partner-question-store';

type AskedStep = Pick<CompiledStep, 'type' | 'parameters'>;

/**
 * What would refuse a run of it today, and partners who will never fetch their questions; registers may be completed before the first run.
 * A process for all funds has none.
 */
export async function handOverWarnings(
  sql: Sql,
  tenant: string,
  steps: readonly AskedStep[],
): Promise<BilingualText[]> {
  if (tenant === sharedTenant) return [];
  const warnings = new Map<string, BilingualText>();
  for (const step of steps) {
    const warning = (await refusalOf(sql, tenant, step)) ?? (await missingPartner(sql, tenant, step));
    if (warning) warnings.set(warning.de, warning);
  }
  return [...warnings.values()];
}

async function refusalOf(sql: Sql, tenant: string, step: AskedStep): Promise<BilingualText | undefined> {
  try {
    await assertMayHandOver(sql, tenant, step);
    return undefined;
  } catch (error) {
    if (!isKassenwerkError(error)) throw error;
    return error.text;
  }
}

/** A name with a slip of the pen is asked in vain, and nobody hears of it before the time is over. */
async function missingPartner(
  sql: Sql,
  tenant: string,
  { type, parameters }: AskedStep,
): Promise<BilingualText | undefined> {
  if (!type.topics?.(parameters).includes(partnerTopic)) return undefined;
  const { partner } = parameters as PartnerParameters;
  if (await isActivePartner(sql, tenant, partner)) return undefined;
  return {
    de: `Einen aktiven Partner mit dem Schlüssel „${partner}“ gibt es nicht, also holt niemand die Rückfragen ab. Bitte legen Sie ihn unter „Partner“ an, oder berichtigen Sie den Schlüssel.`,
    en: `There is no active partner with the key "${partner}", so nobody fetches the questions. Please create it under "Partners", or correct the key.`,
  };
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
