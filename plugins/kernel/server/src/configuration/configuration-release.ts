import { audit } from '../audit/audit';
import type { Sql } from '../database/sql';
import { notOpen } from '../release/release-errors';
import type { ReleaseKind } from '../release/release-kinds';
import type { Release, ReleaseKey } from '../release/release-store';
import { requireRelease } from '../release/require-release';
import { requireScope } from '../scope/scope';
import { hashOf } from './configuration-store';
import { warningsOf } from './configuration-warnings';
import type { Publication } from './publish-configuration';
import { findVersion, newestVersion, settleDraft, type VersionRecord } from './version-store';

const kind = 'configuration';

type Named = Pick<VersionRecord, 'tenant' | 'kind' | 'key' | 'version'>;

export const releaseKeyOf = (draft: Named): ReleaseKey => ({
  tenant: draft.tenant,
  kind,
  subjectId: `${draft.kind}/${draft.key}/${draft.version}`,
});

export async function askForSecondPerson(sql: Sql, draft: VersionRecord, changed: boolean): Promise<Publication> {
  const { documentId } = await requireRelease(sql, {
    tenant: draft.tenant,
    kind,
    subject: { type: 'configurationVersion', id: releaseKeyOf(draft).subjectId },
    title: {
      de: `Konfiguration ${draft.kind}/${draft.key}, Version ${draft.version}`,
      en: `Configuration ${draft.kind}/${draft.key}, version ${draft.version}`,
    },
    facts: { kind: draft.kind, key: draft.key, version: draft.version },
    hash: draft.hash,
    excluded: [requireScope().actor.id],
  });
  return { version: draft.version, changed, status: 'draft', release: documentId };
}

/** How drafts of configuration take part in releases. */
export const configurationReleases: ReleaseKind = {
  kind,
  label: { de: 'Freigabe einer Konfiguration', en: 'Release of a configuration' },
  permission: { action: 'release', subject: 'configurationVersion' },
  signatures: 1,
  besideAuthor: true,
  days: 14,
  async show(sql, release) {
    const draft = named(release);
    const before = await newestVersion(sql, draft, ['published']);
    const after = await findVersion(sql, draft);
    return { before: before?.definition ?? null, after: after?.definition ?? null };
  },
  async warn(sql, release, strapi) {
    const draft = named(release);
    const found = await findVersion(sql, draft);
    return found ? warningsOf(strapi, { ...draft, definition: found.definition }) : [];
  },
  async inspect(sql, release) {
    const draft = await findVersion(sql, named(release));
    if (draft?.status !== 'draft') throw notOpen({ status: 'withdrawn' });
    return { hash: hashOf(draft.definition), excluded: release.excluded };
  },
  async decided(sql, { release, status }) {
    if (status === 'open') return;
    const draft = named(release);
    if (status !== 'released') {
      return settleDraft(sql, draft, { status: status === 'refused' ? 'refused' : 'withdrawn', reviewer: null });
    }
    await settleDraft(sql, draft, { status: 'published', reviewer: requireScope().actor.name });
    await audit(sql, {
      tenant: draft.tenant,
      action: 'publish',
      subjectType: draft.kind,
      subjectId: draft.key,
      details: { version: draft.version, hash: release.hash, release: release.documentId },
    });
  },
};

function named({ tenant, facts }: Release): Named {
  return { tenant, kind: String(facts['kind']), key: String(facts['key']), version: Number(facts['version']) };
}
