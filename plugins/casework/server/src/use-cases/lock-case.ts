import { audit, inTransaction, publishLive, requireScope } from '@kassenwerk/kernel';
import { caseNotFound } from '../domain/case-errors';
import type { Kassenwerk } from '../kassenwerk';
import { lockCase as lockRow, saveLock, type CaseRecord } from '../stores/case-record-store';
import { changed } from './case-changed';
import { assertMemberOpen, written } from './readable-case';
import { tellCase } from './tell-case';

/** The page renews it long before; whoever has closed the browser frees the case by that. */
export const lockMinutes = 10;

export interface LockView {
  by: string;
  byName: string;
  until: Date;
  isMine: boolean;
}

type Locked = Pick<CaseRecord, 'lockedBy' | 'lockedByName' | 'lockedUntil'>;

export function lockView({ lockedBy, lockedByName, lockedUntil }: Locked, me: string): LockView | null {
  if (!lockedBy || !lockedUntil || lockedUntil <= new Date()) return null;
  return { by: lockedBy, byName: lockedByName ?? '', until: lockedUntil, isMine: lockedBy === me };
}

/**
 * Says that I write in this case, or keeps saying it. Where somebody else does, theirs is answered and stays, unless `takeOver`
 * takes it from them. @throws KW_NOT_FOUND, KW_MEMBER_LOCKED
 */
export function lockCase(
  strapi: Kassenwerk,
  { id, takeOver }: { id: string; takeOver: boolean },
): Promise<LockView | null> {
  return inTransaction(strapi, async (sql) => {
    const found = await lockRow(sql, id);
    if (!found) throw caseNotFound();
    await assertMemberOpen(sql, found);
    const { actor } = requireScope();
    const current = lockView(found, actor.id);
    if (current && !current.isMine && !takeOver) return current;
    await saveLock(sql, id, actor, lockMinutes);
    if (current && !current.isMine) {
      const details = { rule: 'takenOver', sentence: takenOverFrom(current.byName, actor.name) };
      await tellCase(strapi, sql, { ...found, caseId: id }, { kind: 'taken', details });
      await audit(sql, { action: 'takeOver', ...written(found, { from: current.by }) });
    }
    if (!current?.isMine) await publishLive(sql, changed(found));
    return {
      by: actor.id,
      byName: actor.name,
      until: new Date(Date.now() + lockMinutes * 60_000),
      isMine: true,
    };
  });
}

const takenOverFrom = (before: string, now: string) => ({
  de: `${now} schreibt hier weiter, bisher ${before}.`,
  en: `${now} goes on writing here, so far ${before}.`,
});

/** The one of somebody else stays. @throws KW_NOT_FOUND */
export function unlockCase(strapi: Kassenwerk, id: string): Promise<void> {
  return inTransaction(strapi, async (sql) => {
    const found = await lockRow(sql, id);
    if (!found) throw caseNotFound();
    if (found.lockedBy !== requireScope().actor.id) return;
    await saveLock(sql, id, null, 0);
    await publishLive(sql, changed(found));
  });
}
