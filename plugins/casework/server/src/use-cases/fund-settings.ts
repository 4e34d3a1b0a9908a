import {
  assertMayPublish,
  assertUnchanged,
  lastChange,
  markedHistory,
  publishConfiguration,
  requireScope,
  withSql,
  type HistoricVersion,
  type MarkedVersion,
  type Publication,
} from '@kassenwerk/kernel';
import type { z } from 'zod';
import { settingsChangedMeanwhile, settingsInvalid } from '../domain/settings-errors';
import type { Kassenwerk } from '../kassenwerk';

interface Named {
  tenant: string;
  kind: string;
  key: string;
}

export interface SettingsView<T> {
  /** What somebody who begins now begins with; said when publishing, so that nobody writes over another's work unseen. */
  revision: string;
  /** Newest first, the fund's own and the shipped ones. */
  versions: MarkedVersion<HistoricVersion<T>>[];
}

/** A configuration that a fund changes on a page of its own, with all of its versions; none when there is nothing yet. */
export const showSettings = <T>(strapi: Kassenwerk, name: Named): Promise<SettingsView<T>> =>
  withSql(strapi, async (sql) => ({
    revision: (await lastChange(sql, name)).revision,
    versions: await markedHistory<T>(sql, name),
  }));

interface Change extends Named {
  definition: object;
  /** What the author began with. */
  revision: string;
}

/**
 * A new version; where the fund asks for it, after a second person has released it.
 * @param right subject that one has to be allowed to `publish` in the fund
 * @throws KW_TENANT_FORBIDDEN, KW_SETTINGS_CHANGED_MEANWHILE
 */
export function publishSettings(
  strapi: Kassenwerk,
  { revision, ...made }: Change,
  right: string,
): Promise<Publication> {
  assertMayPublish(made.tenant, right);
  return publishConfiguration(strapi, {
    ...made,
    author: requireScope().actor.name,
    inspect: (sql) => assertUnchanged(sql, { ...made, revision }, settingsChangedMeanwhile),
  });
}

/** @throws KW_SETTINGS_INVALID with the places that do not fit */
export function readSettings<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw settingsInvalid([...new Set(parsed.error.issues.map(({ path }) => path.join('/') || '/'))]);
}
