import type { Core } from '@strapi/strapi';
import { mayIn } from '../ability/ability';
import { audit } from '../audit/audit';
import { inTransaction, type Sql } from '../database/sql';
import { fail } from '../errors/kassenwerk-error';
import { withdrawRelease } from '../release/require-release';
import { requireScope } from '../scope/scope';
import { askForSecondPerson, releaseKeyOf } from './configuration-release';
import { hashOf, type ConfigurationKey } from './configuration-store';
import { needsSecondPerson } from './release-policy';
import { insertVersion, lockVersions, newestVersion, settleDraft, type VersionRecord } from './version-store';

export interface PublishInput extends ConfigurationKey {
  definition: object;
  author: string;
  /** When it shall take effect; at once without it, and not before it is released. */
  validFrom?: Date;
  /** Asked once nobody else can add a version until this one is in; what it throws keeps it out. */
  inspect?(sql: Sql): Promise<void>;
}

export interface Publication {
  version: number;
  /** Whether there was something new. */
  changed: boolean;
  /** `draft`: a second person has to release it before it takes effect. */
  status: 'published' | 'draft';
  /** The release that a draft waits for. */
  release?: string;
}

/**
 * Publishes a new immutable version, or where the installation or the fund asks for it and a person publishes, makes a draft that a
 * second person releases. The same content as the newest version is not published again; a newer draft takes the place of
 * an older one. Validation belongs to the kind's owner and happens before.
 */
export function publishConfiguration(strapi: Core.Strapi, input: PublishInput): Promise<Publication> {
  return inTransaction(strapi, async (sql) => {
    const { tenant, kind, key, definition, author, validFrom } = input;
    await lockVersions(sql, input);
    await input.inspect?.(sql);
    const hash = hashOf(definition);
    const published = await newestVersion(sql, input, ['published']);
    if (published?.hash === hash && !isEarlier(validFrom, published))
      return { version: published.version, changed: false, status: 'published' };
    const waits = await needsSecondPerson(strapi, sql, input);
    const draft = await newestVersion(sql, input, ['draft']);
    if (waits && draft?.hash === hash) return askForSecondPerson(sql, draft, false);
    if (draft) await withdrawDraft(sql, draft);
    const newest = await newestVersion(sql, input, ['draft', 'published', 'refused', 'withdrawn']);
    const version = (newest?.version ?? 0) + 1;
    const status = waits ? 'draft' : 'published';
    const made = { tenant, kind, key, version, status, definition, hash } as const;
    await insertVersion(sql, { ...made, author, ...(validFrom ? { validFrom } : {}) });
    if (waits) return askForSecondPerson(sql, made, true);
    await audit(sql, { tenant, action: 'publish', subjectType: kind, subjectId: key, details: { version, hash } });
    return { version, changed: true, status };
  });
}

/** A version that waits for its day can be brought forward by publishing it once more. */
const isEarlier = (wanted: Date | undefined, { validFrom }: VersionRecord): boolean =>
  validFrom instanceof Date && validFrom.getTime() > Math.max(Date.now(), wanted?.getTime() ?? 0);

async function withdrawDraft(sql: Sql, draft: VersionRecord): Promise<void> {
  await settleDraft(sql, draft, { status: 'withdrawn', reviewer: null });
  await withdrawRelease(sql, releaseKeyOf(draft), 'superseded by a newer version');
}

/**
 * For endpoints that name a fund: who may publish for one fund may not therefore do so for all. Kinds that have a right of their own
 * name its subject. @throws KW_TENANT_FORBIDDEN
 */
export function assertMayPublish(tenant: string, subject = 'configurationVersion'): void {
  if (mayIn(requireScope().ability, tenant, 'publish', subject)) return;
  throw fail('forbidden', 'KW_TENANT_FORBIDDEN', {
    de: 'Für diesen Mandanten dürfen Sie nichts anlegen. Bitte wählen Sie einen Ihrer Mandanten.',
    en: 'You may not create anything for this fund. Please choose one of your funds.',
  });
}
