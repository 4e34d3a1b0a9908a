import {
  draftedKeys,
  findDraft,
  lastChange,
  publishedHeader,
  upcomingVersions,
  validSince,
  versionHistory,
  versionsWithDifferences,
  withSql,
  type DescribedVersion,
  type HistoricVersion,
} from '@kassenwerk/kernel';
import { differencesBetween, runTests, type DecisionTable, type Difference } from '../../../model/src';
import { tableNotFound } from '../domain/table-errors';
import type { Kassenwerk } from '../kassenwerk';
import { resolveCodeLists } from './resolve-code-lists';
import { findTable, listTables, tableKind } from '../stores/table-store';

interface Named {
  tenant: string;
  key: string;
}

const nameOf = ({ tenant, key }: Named) => ({ tenant, kind: tableKind, key });

/** All tables of a fund, with those that are only drafted or wait. */
export async function tablesOfFund(strapi: Kassenwerk, tenant: string) {
  const tables = await listTables(strapi, tenant);
  const { drafted, since, next } = await withSql(strapi, async (sql) => ({
    drafted: new Set(await draftedKeys(sql, tenant, tableKind)),
    since: await validSince(sql, { tenant, kind: tableKind }),
    next: await upcomingVersions(sql, { tenant, kind: tableKind }),
  }));
  const waiting = new Map(next.map((one) => [one.key, one]));
  const rowOf = (key: string, title: unknown, valid?: { version: number; rows: number; isOwn: boolean }) => ({
    key,
    title,
    version: valid?.version ?? null,
    rows: valid?.rows ?? null,
    isOwn: valid?.isOwn ?? true,
    validFrom: valid ? (since.get(key) ?? null) : null,
    isDrafted: drafted.has(key),
    next: waiting.get(key) ?? null,
  });
  const known = new Set(tables.map(({ key }) => key));
  const others = [...new Set([...drafted, ...waiting.keys()])].filter((key) => !known.has(key));
  return [
    ...tables.map(({ key, version, tenant: owner, definition: { title, rows } }) =>
      rowOf(key, title, { version, rows: rows.length, isOwn: owner === tenant }),
    ),
    ...(await Promise.all(others.map(async (key) => rowOf(key, await titleOf(strapi, { tenant, key }))))),
  ];
}

/** Of a table that decides nothing yet. */
async function titleOf(strapi: Kassenwerk, named: Named): Promise<unknown> {
  const name = nameOf(named);
  const newest = await withSql(
    strapi,
    async (sql) => (await findDraft(sql, name))?.definition ?? (await versionHistory(sql, name, 1))[0]?.definition,
  );
  return (newest as Partial<DecisionTable> | undefined)?.title ?? null;
}

/** What is valid now, what waits, and what somebody is working on. @throws KW_RULES_TABLE_NOT_FOUND when there is nothing */
export async function showTable(strapi: Kassenwerk, named: Named) {
  const name = nameOf(named);
  const { draft, header, next, revision } = await withSql(strapi, async (sql) => ({
    draft: await findDraft(sql, name),
    header: await publishedHeader(sql, name),
    next: (await upcomingVersions(sql, name))[0],
    revision: (await lastChange(sql, name)).revision,
  }));
  if (!draft && !header && !next) throw tableNotFound();
  const current = header ? await findTable(strapi, named) : undefined;
  return {
    key: named.key,
    revision,
    current: current
      ? {
          tenant: current.tenant,
          version: current.version,
          hash: current.hash,
          definition: current.table.definition,
          coverage: runTests(current.table).coverage,
        }
      : null,
    next: next ? { ...next, definition: (await versionOf(strapi, { ...named, hash: next.hash })).definition } : null,
    draft: draft
      ? { ...draft, definition: await resolveCodeLists(strapi, named.tenant, draft.definition as object) }
      : null,
  };
}

/** Newest first, each with what it changed in sentences. */
export const tableVersions = (strapi: Kassenwerk, named: Named): Promise<DescribedVersion<Difference>[]> =>
  withSql(strapi, (sql) => versionsWithDifferences(sql, nameOf(named), differencesBetween));

/** One version with its content. @throws KW_RULES_TABLE_NOT_FOUND */
export async function versionOf(
  strapi: Kassenwerk,
  { hash, ...named }: Named & { hash: string },
): Promise<HistoricVersion<DecisionTable>> {
  const versions = await withSql(strapi, (sql) => versionHistory<DecisionTable>(sql, nameOf(named), 500));
  const found = versions.find((one) => one.hash === hash);
  if (!found) throw tableNotFound();
  return found;
}
