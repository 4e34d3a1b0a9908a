import type { Core } from '@strapi/strapi';
import { withSql, type Sql } from '../database/sql';
import { sign, withContent, type ReleaseState, type SignatureResult } from '../domain/release-rule';
import type { BilingualText } from '../errors/kassenwerk-error';
import { requireScope } from '../scope/scope';
import { maySign, stateOf } from './decide-release';
import { mayNotSign, notOpen, releaseNotFound } from './release-errors';
import { releaseKindOf, releaseKinds, type ReleaseContent } from './release-kinds';
import { findRelease, latestRelease, openReleases, type Release, type ReleaseKey } from './release-store';
import { signaturesOf, type SignatureRecord } from './signature-store';

/** A release as people see it. */
export interface ReleaseView {
  id: string;
  tenant: string;
  kind: string;
  /** What this kind is called. */
  label: BilingualText;
  subject: { type: string; id: string };
  title: BilingualText;
  facts: Record<string, unknown>;
  hash: string;
  status: Release['status'];
  needed: number;
  signatures: { by: string; name: string; at: string; comment: string | null }[];
  requestedBy: { id: string; name: string };
  requestedAt: string;
  expiresAt: string | null;
  reason: string | null;
  /** Where in the console people see what they sign. */
  page: string | null;
  /** Why the asking person may not sign; null when they may. */
  whyNot: BilingualText | null;
}

export interface ReleaseDetail extends ReleaseView {
  /** What is different when it is released, where the kind can tell. */
  change: { before: unknown; after: unknown } | null;
  warnings: BilingualText[];
}

/** Open releases that the asking person may sign or has asked for, the oldest first. */
export function listReleases(strapi: Core.Strapi): Promise<ReleaseView[]> {
  const scope = requireScope();
  return withSql(strapi, async (sql) => {
    const kinds = releaseKinds().map(({ kind }) => kind);
    const tenants = scope.tenants === 'all' ? [] : scope.tenants;
    const releases = (await openReleases(sql, tenants, kinds)).filter(isForMe);
    const signatures = await signaturesOf(
      sql,
      releases.map(({ id }) => id),
    );
    return releases.map((release) =>
      viewOf(
        release,
        signatures.filter(({ releaseId }) => releaseId === release.id),
      ),
    );
  });
}

/** One release, also when it has been decided. @throws KW_RELEASE_NOT_FOUND */
export function showRelease(strapi: Core.Strapi, documentId: string): Promise<ReleaseDetail> {
  return withSql(strapi, async (sql) => {
    const release = await findRelease(sql, documentId);
    if (!release || !isForMe(release)) throw releaseNotFound();
    const kind = releaseKindOf(release.kind);
    const change = (await kind.show?.(sql, release)) ?? null;
    const warnings = (await kind.warn?.(sql, release, strapi)) ?? [];
    return { ...viewOf(release, await signaturesOf(sql, [release.id])), change, warnings };
  });
}

/** What would become of a signature of this person; changes nothing. */
export async function previewSignature(
  sql: Sql,
  key: ReleaseKey,
  { by, needed, ...content }: ReleaseContent & { by: string; needed: number },
): Promise<SignatureResult> {
  const state = await currentRelease(sql, key, { ...content, needed });
  return sign(state, { by, hash: content.hash, at: new Date().toISOString() });
}

/** Who has signed the content as it is now. */
export async function currentRelease(
  sql: Sql,
  key: ReleaseKey,
  { needed, ...content }: ReleaseContent & { needed: number },
): Promise<ReleaseState> {
  const latest = await latestRelease(sql, key);
  const alive = latest && ['open', 'released'].includes(latest.status) ? latest : undefined;
  const known = alive
    ? stateOf(alive, await signaturesOf(sql, [alive.id]))
    : { hash: content.hash, needed, excluded: [], signatures: [] };
  return withContent(known, content.hash, content.excluded);
}

const isForMe = (release: Release): boolean => {
  const scope = requireScope();
  return release.requestedBy === scope.actor.id || maySign(scope, releaseKindOf(release.kind), release);
};

function viewOf(release: Release, signatures: readonly SignatureRecord[]): ReleaseView {
  const { label, page } = releaseKindOf(release.kind);
  const { documentId: id, tenant, kind, title, facts, hash, status, needed, reason } = release;
  return {
    id,
    tenant,
    kind,
    label,
    subject: { type: release.subjectType, id: release.subjectId },
    title,
    facts,
    hash,
    status,
    needed,
    signatures: signatures.map(({ by, name, at, comment }) => ({ by, name, at, comment })),
    requestedBy: { id: release.requestedBy, name: release.requestedByName },
    requestedAt: release.createdAt.toISOString(),
    expiresAt: release.expiresAt?.toISOString() ?? null,
    reason,
    page: page?.replace(':id', release.subjectId) ?? null,
    whyNot: whyNot(release, signatures),
  };
}

function whyNot(release: Release, signatures: readonly SignatureRecord[]): BilingualText | null {
  const scope = requireScope();
  if (release.status !== 'open') return notOpen(release).text;
  if (!maySign(scope, releaseKindOf(release.kind), release)) return mayNotSign().text;
  const attempt = { by: scope.actor.id, hash: release.hash, at: new Date().toISOString() };
  const result = sign(stateOf(release, [...signatures]), attempt);
  return result.accepted ? null : result.message;
}
