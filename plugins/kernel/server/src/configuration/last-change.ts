import type { Sql } from '../database/sql';
import type { ConfigurationKey } from './configuration-store';
import { findDraft } from './draft-store';
import { latestVersion } from './version-history';

export interface LastChange {
  /** The newest version and the draft; whoever saves says it, so that nobody writes over another's work unseen. */
  revision: string;
  by: string;
  at: Date | undefined;
}

/** What somebody begins with who opens a configuration, and who changed it last. */
export async function lastChange(sql: Sql, name: ConfigurationKey): Promise<LastChange> {
  const version = await latestVersion(sql, name);
  const draft = await findDraft(sql, name);
  const last = draft ? { author: draft.author, createdAt: draft.updatedAt } : version;
  const newest = version ? `${version.tenant} ${version.version}` : '-';
  return {
    revision: `${newest} ${draft ? draft.updatedAt.getTime() : '-'}`,
    by: last?.author ?? '–',
    at: last?.createdAt,
  };
}

/**
 * Keeps out a change that was begun with something else than what is there now; without a revision nothing is compared.
 * @param changedMeanwhile the error of the configuration's owner, which says who was faster
 */
export async function assertUnchanged(
  sql: Sql,
  { revision, ...name }: ConfigurationKey & { revision?: string | undefined },
  changedMeanwhile: (last: LastChange) => Error,
): Promise<void> {
  if (revision === undefined) return;
  const last = await lastChange(sql, name);
  if (last.revision !== revision) throw changedMeanwhile(last);
}
