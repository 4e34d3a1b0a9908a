import {
  audit,
  inTransaction,
  listUsableConfigurations,
  mayIn,
  ownTenant,
  requireScope,
  upcomingVersions,
  withSql,
  type Publication,
  type Sql,
} from '@kassenwerk/kernel';
import { textModuleSchema, unknownVariables, variables, type Facts, type TextModule } from '../domain/answer-text';
import { caseNotFound } from '../domain/case-errors';
import { textModuleNotFound, unknownVariable } from '../domain/settings-errors';
import type { Kassenwerk } from '../kassenwerk';
import { caseByNumber } from '../stores/case-record-store';
import { factsFor, filled, sampleFacts, type Draft } from './answer-facts';
import { publishSettings, readSettings, showSettings, type SettingsView } from './fund-settings';
import { readableCase, written } from './readable-case';
import { textModuleKind } from './text-modules';

interface Named {
  tenant: string;
  key: string;
}

const nameOf = ({ tenant, key }: Named) => ({ tenant, kind: textModuleKind, key });

/** All text modules of a fund, with those that only wait for a second person. */
export async function textModulesOfFund(strapi: Kassenwerk, asked: string) {
  const tenant = ownTenant(asked);
  const found = await listUsableConfigurations<TextModule>(strapi, textModuleKind, tenant);
  const waiting = await withSql(strapi, (sql) => upcomingVersions(sql, { tenant, kind: textModuleKind }));
  const waits = new Set(waiting.map(({ key }) => key));
  const known = new Set(found.map(({ key }) => key));
  const others = waiting.filter(({ key }) => !known.has(key));
  return {
    variables,
    modules: [
      ...found.map(
        ({ key, version, tenant: owner, definition: { title, topics, subject, body, isOffered = true } }) => ({
          key,
          title,
          topics: topics ?? [],
          subject,
          body,
          version,
          isOwn: owner === tenant,
          isOffered,
          waits: waits.has(key),
        }),
      ),
      ...(await Promise.all(others.map(({ key }) => waitingModule(strapi, { tenant, key })))),
    ],
  };
}

/** One that nobody has released yet. */
async function waitingModule(strapi: Kassenwerk, named: Named) {
  const { versions } = await showSettings<TextModule>(strapi, nameOf(named));
  const { title, topics = [], subject, body } = versions[0]!.definition;
  return { key: named.key, title, topics, subject, body, version: null, isOwn: true, isOffered: false, waits: true };
}

/** @throws KW_TEXT_MODULE_NOT_FOUND */
export async function showTextModule(
  strapi: Kassenwerk,
  { tenant, key }: Named,
): Promise<SettingsView<TextModule> & { variables: typeof variables }> {
  const found = await showSettings<TextModule>(strapi, nameOf({ tenant: ownTenant(tenant), key }));
  if (found.versions.length === 0) throw textModuleNotFound();
  return { ...found, variables };
}

/**
 * A new version of a text, or a new text.
 * @throws KW_SETTINGS_INVALID, KW_TEXT_MODULE_VARIABLE, KW_ANSWER_TEXT_INVALID and whatever `publishSettings` throws
 */
export async function publishTextModule(
  strapi: Kassenwerk,
  { key, definition: given, ...change }: Named & { definition: object; revision: string },
): Promise<Publication> {
  const definition = readSettings(textModuleSchema, { ...given, key });
  const unknown = unknownVariables(`${definition.subject}\n${definition.body}`);
  if (unknown.length > 0) throw unknownVariable(unknown);
  return publishSettings(strapi, { ...nameOf({ ...change, key }), ...change, definition }, 'textModule');
}

interface Trial extends Draft {
  tenant: string;
  /** Of a case of the fund; without it the facts are invented. */
  number?: string | undefined;
}

/**
 * A text with its variables filled. That somebody looked at a case for it is written down.
 * @throws KW_NOT_FOUND, KW_MEMBER_LOCKED, KW_ANSWER_TEXT_INVALID
 */
export async function tryTextModule(strapi: Kassenwerk, { tenant: asked, number, ...draft }: Trial) {
  const tenant = ownTenant(asked);
  return inTransaction(strapi, async (sql) => {
    const facts = number === undefined ? await sampleFacts(sql, tenant) : await factsOfCase(sql, tenant, number);
    return filled(draft, facts);
  });
}

async function factsOfCase(sql: Sql, tenant: string, number: string): Promise<Facts> {
  const id = mayIn(requireScope().ability, tenant, 'read', 'case')
    ? await caseByNumber(sql, tenant, number)
    : undefined;
  if (id === undefined) throw caseNotFound();
  const found = await readableCase(sql, id);
  await audit(sql, { action: 'view', ...written(found) });
  return (await factsFor(sql, found)).facts;
}
