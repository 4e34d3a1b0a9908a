import {
  assertMayPublish,
  assertUnchanged,
  deleteDraft,
  inTransaction,
  lastChange,
  lockVersions,
  publishConfiguration,
  requireScope,
  saveDraft,
  withSql,
  type Publication,
} from '@kassenwerk/kernel';
import type { DecisionTable } from '../../../model/src';
import { checkTable } from '../../../model/src/schema';
import { changedMeanwhile, keyDiffers, tableInvalid } from '../domain/table-errors';
import { useProblems } from '../domain/table-uses';
import type { Kassenwerk } from '../kassenwerk';
import { tableKind } from '../stores/table-store';
import { resolveCodeLists } from './resolve-code-lists';
import { versionOf } from './table-history';

interface Named {
  tenant: string;
  key: string;
}

interface Change extends Named {
  definition: Record<string, unknown>;
  /** What the author began with, see `lastChange`; without it nobody else's change is noticed. */
  revision?: string | undefined;
}

const nameOf = ({ tenant, key }: Named) => ({ tenant, kind: tableKind, key });

/** Keeps work in progress, sound or not. @throws KW_RULES_CHANGED_MEANWHILE */
export async function keepTableDraft(strapi: Kassenwerk, change: Change): Promise<{ revision: string }> {
  assertOwn(change);
  const name = nameOf(change);
  return inTransaction(strapi, async (sql) => {
    await lockVersions(sql, name);
    await assertUnchanged(sql, { ...name, revision: change.revision }, changedMeanwhile);
    await saveDraft(sql, { ...name, definition: change.definition, author: requireScope().actor.name });
    const { revision } = await lastChange(sql, name);
    return { revision };
  });
}

/** Throws the work in progress away; versions stay. @throws KW_TENANT_FORBIDDEN */
export async function dropTableDraft(strapi: Kassenwerk, named: Named): Promise<void> {
  assertMayPublish(named.tenant);
  await withSql(strapi, (sql) => deleteDraft(sql, nameOf(named)));
}

/**
 * A new version, at once or from a day on; where the installation or the fund asks for it, after a second person has released it. A
 * table with a red test case or any other error is refused. The draft has become this version and goes.
 * @throws KW_RULES_TABLE_INVALID with all problems, KW_RULES_CHANGED_MEANWHILE
 */
export async function publishTable(strapi: Kassenwerk, change: Change & { validFrom?: Date }): Promise<Publication> {
  const publication = await publishVersion(strapi, change);
  await withSql(strapi, (sql) => deleteDraft(sql, nameOf(change)));
  return publication;
}

/** What an earlier version said becomes the newest version; no version is ever taken away, and a draft stays. */
export async function rollBackTable(strapi: Kassenwerk, named: Named & { hash: string }): Promise<Publication> {
  const { definition } = await versionOf(strapi, named);
  return publishVersion(strapi, { ...nameOf(named), definition: { ...definition } });
}

async function publishVersion(strapi: Kassenwerk, change: Change & { validFrom?: Date }): Promise<Publication> {
  assertOwn(change);
  const { validFrom, revision, tenant } = change;
  return publishConfiguration(strapi, {
    ...nameOf(change),
    definition: soundTable(await resolveCodeLists(strapi, tenant, change.definition)),
    author: requireScope().actor.name,
    inspect: (sql) => assertUnchanged(sql, { ...nameOf(change), revision }, changedMeanwhile),
    ...(validFrom ? { validFrom } : {}),
  });
}

function assertOwn({ tenant, key, definition }: Change): void {
  assertMayPublish(tenant);
  if (definition['key'] !== key) throw keyDiffers();
}

/** @throws KW_RULES_TABLE_INVALID */
export function soundTable(given: unknown): DecisionTable {
  const { definition, problems } = checkTable(given);
  const unusable = definition ? useProblems(definition) : [];
  const errors = [...problems.filter(({ severity }) => severity === 'error'), ...unusable];
  if (!definition || errors.length > 0) throw tableInvalid(errors);
  return definition;
}
