import {
  lastChange,
  listUsableConfigurations,
  markedHistory,
  withSql,
  type HistoricVersion,
  type MarkedVersion,
} from '@kassenwerk/kernel';
import { textSchema, type ProcessDefinition, type ProcessDefinitionInput, type Text } from '../domain/definition';
import { parseProcess } from '../domain/compile-process';
import type { Kassenwerk } from '../kassenwerk';
import { processNotFound } from './process-errors';

export interface ProcessRow {
  key: string;
  title: Text;
  version: number;
  steps: number;
  /** The fund has a version of its own in the place of the shipped one. */
  isOwn: boolean;
}

export interface ProcessDetail {
  definition: ProcessDefinition;
  /** Said when publishing, so that nobody writes over another's work unseen. */
  revision: string;
  /** Newest first; also what waits for a second person. */
  versions: MarkedVersion<HistoricVersion<ProcessDefinitionInput>>[];
}

/** The processes that a fund can use, its own before shipped ones of the same key. */
export async function processesOfFund(strapi: Kassenwerk, tenant: string): Promise<ProcessRow[]> {
  const found = await listUsableConfigurations<ProcessDefinitionInput>(strapi, 'process', tenant);
  return found.map(({ key, version, tenant: owner, definition: { title, steps } }) => ({
    key,
    title,
    version,
    steps: steps.length,
    isOwn: owner === tenant,
  }));
}

/** What holds, and every version. @throws KW_PROCESS_NOT_FOUND */
export async function showProcess(
  strapi: Kassenwerk,
  { tenant, key }: { tenant: string; key: string },
): Promise<ProcessDetail> {
  const name = { tenant, kind: 'process', key };
  const known = await listUsableConfigurations(strapi, 'process', tenant);
  const found = known.find((one) => one.key === key);
  if (!found) throw processNotFound();
  return withSql(strapi, async (sql) => ({
    definition: parseProcess(found.definition),
    revision: (await lastChange(sql, name)).revision,
    versions: await markedHistory<ProcessDefinitionInput>(sql, name),
  }));
}

/** What steps may name of one kind of configuration, such as decision tables or letter templates. */
export async function namesOfConfigurations(
  strapi: Kassenwerk,
  tenant: string,
  kind: string,
): Promise<{ key: string; title: Text | null }[]> {
  const found = await listUsableConfigurations<{ title?: unknown }>(strapi, kind, tenant);
  return found.map(({ key, definition: { title } }) => ({ key, title: textSchema.safeParse(title).data ?? null }));
}
