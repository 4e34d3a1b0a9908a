import {
  type ConfigurationWarnings,
  isKassenwerkError,
  loadConfiguration,
  sharedTenant,
  withSql,
  type BilingualText,
  type Sql,
} from '@kassenwerk/kernel';
import type { CompiledProcess, CompiledStep } from '../domain/compiled';
import { compileProcess, parseProcess, parseVariant } from '../domain/compile-process';
import { engineOf } from '../engine';
import { assertMayHandOver } from '../hand-over';
import type { Kassenwerk } from '../kassenwerk';
import { partnerTopic, type PartnerParameters } from '../step-types/partner';
import { isActivePartner } from '../stores/partner-question-store';

/**
 * What would refuse a run of it today, and partners who will never fetch their questions; registers may be completed before the first run.
 * A process for all funds has none.
 */
export async function handOverWarnings(
  sql: Sql,
  tenant: string,
  { steps }: Pick<CompiledProcess, 'steps'>,
): Promise<BilingualText[]> {
  if (tenant === sharedTenant) return [];
  const warnings = new Map<string, BilingualText>();
  for (const step of steps) {
    const warning = (await refusalOf(sql, tenant, step)) ?? (await missingPartner(sql, tenant, step));
    if (warning) warnings.set(warning.de, warning);
  }
  return [...warnings.values()];
}

async function refusalOf(sql: Sql, tenant: string, step: CompiledStep): Promise<BilingualText | undefined> {
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
  { type, parameters, title }: CompiledStep,
): Promise<BilingualText | undefined> {
  if (!type.topics?.(parameters).includes(partnerTopic)) return undefined;
  const { partner } = parameters as PartnerParameters;
  if (await isActivePartner(sql, tenant, partner)) return undefined;
  return {
    de: `Schritt „${title.de}“: Einen aktiven Partner mit dem Schlüssel „${partner}“ gibt es nicht, also holt niemand die Rückfragen ab. Bitte legen Sie ihn unter „Partner“ an, oder berichtigen Sie den Schlüssel.`,
    en: `Step "${title.en}": there is no active partner with the key "${partner}", so nobody fetches the questions. Please create it under "Partners", or correct the key.`,
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
  return withSql(strapi, (sql) => handOverWarnings(sql, tenant, compiled));
}

/** The same for a draft that somebody is about to release. */
export const warningsOfDraft: ConfigurationWarnings = (strapi, tenant, definition) =>
  withSql(strapi, (sql) =>
    handOverWarnings(sql, tenant, compileProcess(parseProcess(definition), engineOf(strapi).registry)),
  );
