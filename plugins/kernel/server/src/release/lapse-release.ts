import type { Core } from '@strapi/strapi';
import { inTransaction, type Sql } from '../database/sql';
import type { OutboxMessage } from '../outbox/dispatcher';
import { releaseKindOf } from './release-kinds';
import { findRelease, lockRelease, saveStatus, type Release } from './release-store';
import { auditRelease } from './require-release';
import { voidSignatures } from './signature-store';

/** The time has run out. The caller holds the lock of an open release. */
export async function lapseRelease(sql: Sql, release: Release, strapi: Core.Strapi): Promise<void> {
  const signatures = await voidSignatures(sql, release);
  await saveStatus(sql, release.id, 'lapsed', null);
  await auditRelease(sql, release, 'lapse', { signatures });
  await releaseKindOf(release.kind).decided(sql, { release, status: 'lapsed', reason: null }, strapi);
}

/** Is called when the time of a release is over, whether or not somebody has looked at it since. */
export async function deliverLapse({ payload }: OutboxMessage, strapi: Core.Strapi): Promise<void> {
  await inTransaction(strapi, async (sql) => {
    const found = await findRelease(sql, String(payload['documentId']));
    if (found?.status !== 'open') return;
    await releaseKindOf(found.kind).lock?.(sql, found);
    const release = await lockRelease(sql, found.id);
    if (release?.status === 'open') await lapseRelease(sql, release, strapi);
  });
}
