import { audit } from '../audit/audit';
import type { Sql } from '../database/sql';
import { enqueue } from '../outbox/outbox';
import { publishLive } from '../live/live-events';
import type { BilingualText } from '../errors/kassenwerk-error';
import { requireScope } from '../scope/scope';
import { releaseKindOf, usualSignatures } from './release-kinds';
import {
  insertRelease,
  latestRelease,
  lockRelease,
  saveContent,
  saveStatus,
  type Release,
  type ReleaseKey,
} from './release-store';
import { voidSignatures } from './signature-store';

/** What several people shall sign. */
export interface ReleaseDemand {
  tenant: string;
  /** A kind that was registered with `registerReleaseKind`. */
  kind: string;
  subject: { type: string; id: string };
  title: BilingualText;
  /** Fingerprint of all that is released (`hashOf`); it has to differ for two things that are released apart. */
  hash: string;
  /** Figures and names shown beside the title; no personal data. */
  facts?: Record<string, unknown>;
  /** People who changed what is released. They may not sign. */
  excluded?: readonly string[];
  /** How many different people, where it differs from what the kind says. */
  signatures?: number;
  /** Likewise when it lapses. */
  expiresAt?: Date;
}

export const lapseTopic = 'kernel.lapseRelease';

/**
 * Four eyes: whoever wants to do what `demand` describes goes on when the answer has the status `released`, and otherwise waits
 * for the kind's `decided`. Asked again for the same content it finds the release that is there; changed content voids the
 * signatures so far. After a refusal, lapse or withdrawal it asks anew. Writes into the caller's transaction.
 */
export async function requireRelease(sql: Sql, demand: ReleaseDemand): Promise<Release> {
  const key = keyOf(demand);
  const latest = await latestRelease(sql, key);
  if (latest?.status === 'released' && latest.hash === demand.hash) return latest;
  const open = latest?.status === 'open' ? await lockRelease(sql, latest.id) : undefined;
  if (open?.status === 'open') return renewContent(sql, open, { hash: demand.hash, excluded: demand.excluded ?? [] });
  return openRelease(sql, demand);
}

async function openRelease(sql: Sql, demand: ReleaseDemand): Promise<Release> {
  const { actor } = requireScope();
  const { signatures, days } = releaseKindOf(demand.kind);
  const made = await insertRelease(sql, {
    ...keyOf(demand),
    subjectType: demand.subject.type,
    title: demand.title,
    facts: demand.facts ?? {},
    hash: demand.hash,
    needed: demand.signatures ?? signatures ?? usualSignatures,
    excluded: [...(demand.excluded ?? [])],
    requestedBy: actor.id,
    requestedByName: actor.name,
    expiresAt: demand.expiresAt ?? (days ? new Date(Date.now() + days * 86_400_000) : null),
  });
  if (!made) return requireRelease(sql, demand);
  await auditRelease(sql, made, 'request', { needed: made.needed });
  if (made.expiresAt)
    await enqueue(sql, {
      tenant: made.tenant,
      topic: lapseTopic,
      key: made.documentId,
      payload: { documentId: made.documentId },
      notBefore: made.expiresAt,
    });
  return made;
}

/** Keeps an open release in step with what it is about. The caller holds its lock. */
export async function renewContent(
  sql: Sql,
  release: Release,
  { hash, excluded }: { hash: string; excluded: readonly string[] },
): Promise<Release> {
  if (release.hash !== hash) {
    const signatures = await voidSignatures(sql, release);
    if (signatures > 0) await auditRelease(sql, release, 'void', { signatures, now: hash });
  }
  await saveContent(sql, release.id, { hash, excluded });
  return { ...release, hash, excluded: [...excluded] };
}

/** What was to be released no longer exists or shall not be: nobody can sign it any more, and signatures given do not count. */
export async function withdrawRelease(sql: Sql, key: ReleaseKey, reason: string): Promise<void> {
  const latest = await latestRelease(sql, key);
  const release = latest && (await lockRelease(sql, latest.id));
  if (!release || !['open', 'released'].includes(release.status)) return;
  await voidSignatures(sql, release);
  await saveStatus(sql, release.id, 'withdrawn', reason);
  await auditRelease(sql, release, 'withdraw', { reason });
}

/** One record for each thing that happens to a release, on the subject it is about. */
export async function auditRelease(
  sql: Sql,
  release: Release,
  what: 'request' | 'sign' | 'refuse' | 'void' | 'lapse' | 'withdraw',
  details: Record<string, unknown>,
): Promise<void> {
  const { tenant, kind, subjectType, subjectId, documentId, hash } = release;
  await audit(sql, {
    tenant,
    action: `release.${what}`,
    subjectType,
    subjectId,
    details: { release: documentId, kind, hash, ...details },
  });
  await publishLive(sql, { tenant, type: 'release', id: documentId, data: { kind } });
}

const keyOf = ({ tenant, kind, subject }: ReleaseDemand): ReleaseKey => ({ tenant, kind, subjectId: subject.id });
