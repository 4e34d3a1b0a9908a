import type { Core } from '@strapi/strapi';
import { mayIn } from '../ability/ability';
import { inTransaction, type Sql } from '../database/sql';
import { hasLapsed, sign, type ReleaseState } from '../domain/release-rule';
import type { KassenwerkError } from '../errors/kassenwerk-error';
import { requireScope, type Scope } from '../scope/scope';
import { lapseRelease } from './lapse-release';
import { mayNotSign, notOpen, reasonMissing, releaseNotFound, signatureRefused } from './release-errors';
import { releaseKindOf, type ReleaseKind } from './release-kinds';
import { findRelease, lockRelease, saveStatus, type Release } from './release-store';
import { auditRelease, renewContent } from './require-release';
import { insertSignature, signaturesOf, voidSignatures } from './signature-store';

export interface ReleaseAnswer {
  decision: 'release' | 'refuse';
  /** Fingerprint of what the person was shown. */
  hash: string;
  /** Needed for a refusal, kept with a signature. */
  reason?: string;
}

export interface ReleaseOutcome {
  status: 'open' | 'released' | 'refused';
  /** Whether nothing more has to be decided. */
  complete: boolean;
}

/**
 * One person signs or refuses. Two who do so at once are told the truth one after the other; with the last signature, or a
 * refusal, what follows is done in the same transaction.
 * @throws KW_RELEASE_NOT_FOUND, KW_RELEASE_FORBIDDEN, KW_RELEASE_NOT_OPEN, KW_RELEASE_LAPSED, KW_RELEASE_CHANGED,
 *   KW_RELEASE_EXCLUDED, KW_RELEASE_SAME_PERSON, KW_RELEASE_REASON_MISSING, and what the kind has to say
 */
export async function decideRelease(
  strapi: Core.Strapi,
  documentId: string,
  answer: ReleaseAnswer,
): Promise<ReleaseOutcome> {
  const result = await inTransaction(strapi, (sql) => decide({ strapi, sql }, documentId, answer));
  // Only after the commit: what was written stays although the person is refused.
  if ('refused' in result) throw result.refused;
  return result;
}

interface Work {
  strapi: Core.Strapi;
  sql: Sql;
}

type Decided = ReleaseOutcome | { refused: KassenwerkError };

async function decide(work: Work, documentId: string, answer: ReleaseAnswer): Promise<Decided> {
  const { sql, strapi } = work;
  const found = await findRelease(sql, documentId);
  if (!found) throw releaseNotFound();
  const kind = releaseKindOf(found.kind);
  if (!maySign(requireScope(), kind, found)) throw mayNotSign();
  await kind.lock?.(sql, found);
  const release = (await lockRelease(sql, found.id))!;
  if (release.status !== 'open') throw notOpen(release);
  if (hasLapsed(stateOf(release, []), new Date().toISOString())) {
    await lapseRelease(sql, release, strapi);
    return { refused: notOpen({ status: 'lapsed' }) };
  }
  return answer.decision === 'refuse' ? refuse(work, release, answer) : addSignature(work, release, answer);
}

async function refuse({ sql, strapi }: Work, release: Release, { reason }: ReleaseAnswer): Promise<Decided> {
  if (!reason?.trim()) throw reasonMissing();
  await voidSignatures(sql, release);
  await saveStatus(sql, release.id, 'refused', reason);
  await auditRelease(sql, release, 'refuse', { reason });
  await releaseKindOf(release.kind).decided(sql, { release, status: 'refused', reason }, strapi);
  return { status: 'refused', complete: true };
}

async function addSignature({ sql, strapi }: Work, found: Release, answer: ReleaseAnswer): Promise<Decided> {
  const kind = releaseKindOf(found.kind);
  const seen = await kind.inspect(sql, found, strapi);
  if ('refused' in seen) return seen;
  const release = await renewContent(sql, found, seen);
  const { id: by, name } = requireScope().actor;
  const signature = { by, name, hash: answer.hash, at: new Date().toISOString() };
  const result = sign(stateOf(release, await signaturesOf(sql, [release.id])), signature);
  if (!result.accepted) throw signatureRefused(result);
  const reason = answer.reason?.trim() || null;
  const status = result.complete ? 'released' : 'open';
  await insertSignature(sql, release, { ...signature, comment: reason });
  if (result.complete) await saveStatus(sql, release.id, status, null);
  await auditRelease(sql, release, 'sign', { reason, complete: result.complete });
  await kind.decided(sql, { release, status, reason }, strapi);
  return { status, complete: result.complete };
}

export const maySign = (
  { ability }: Scope,
  { permission }: ReleaseKind,
  { tenant }: Pick<Release, 'tenant'>,
): boolean => mayIn(ability, tenant, permission.action, permission.subject);

export const stateOf = (release: Release, signatures: ReleaseState['signatures']): ReleaseState => ({
  hash: release.hash,
  needed: release.needed,
  excluded: release.excluded,
  signatures,
  ...(release.expiresAt ? { expiresAt: release.expiresAt.toISOString() } : {}),
});
