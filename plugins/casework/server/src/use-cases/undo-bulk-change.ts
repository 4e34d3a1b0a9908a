import { audit, fail, inTransaction, requireScope } from '@kassenwerk/kernel';
import { caseNotFound } from '../domain/case-errors';
import { eventOf } from '../domain/bulk-change';
import type { Kassenwerk } from '../kassenwerk';
import { insertEvents, tellConsoles } from '../stores/assignment-store';
import { casesOfBatch, lockBatch, settleBatch, writeCases, type CaseBatch } from '../stores/batch-store';
import { setDeadlines } from '../stores/deadline-store';
import { undoMinutes } from './bulk-change';
import { sentenceOfUndo } from './bulk-sentences';
import { distributeSoon } from './hand-out-cases';

/**
 * Puts the cases of a batch back to how they were, but for those that somebody has changed since. For whoever made it.
 * @throws KW_NOT_FOUND, KW_CASE_BATCH_TOO_LATE
 */
export const undoBulkChange = (strapi: Kassenwerk, id: string): Promise<{ undone: number; kept: number }> =>
  inTransaction(strapi, async (sql) => {
    const batch = await lockBatch(sql, id);
    const { actor } = requireScope();
    if (!batch || batch.authorId !== actor.id) throw caseNotFound();
    if (batch.status !== 'applied' || isOver(batch)) throw tooLate();
    const { tenant, items } = batch;
    const found = await casesOfBatch(sql, { tenant, ids: items.map((one) => one.id), forUpdate: true });
    const now = new Map(found.map((one) => [one.id, one]));
    const untouched = items.filter((one) => now.get(one.id)?.revision === one.revision);
    await writeCases(
      sql,
      tenant,
      untouched.map(({ before }) => before),
    );
    const ids = untouched.map((one) => one.id);
    if (batch.kind === 'prioritise') await setDeadlines(sql, tenant, ids);
    const at = new Date().toISOString();
    const details = { rule: 'undone', sentence: sentenceOfUndo(actor.name) };
    const kind = batch.kind === 'close' ? 'reopened' : eventOf[batch.kind as keyof typeof eventOf];
    await insertEvents(
      sql,
      ids.map((one) => {
        const memberId = now.get(one)!.memberId;
        return {
          tenant,
          case_id: one,
          member_id: memberId,
          kind,
          at,
          actor_id: actor.id,
          actor_name: actor.name,
          details,
        };
      }),
    );
    await settleBatch(sql, id, 'undone');
    const counts = { undone: ids.length, kept: items.length - ids.length };
    const subject = { subjectType: 'caseBatch', subjectId: id };
    await audit(sql, { tenant, action: 'undoBulkChange', ...subject, details: { count: counts.undone } });
    await tellConsoles(sql, tenant, ids);
    await distributeSoon(sql, tenant);
    return counts;
  });

const isOver = ({ appliedAt }: CaseBatch): boolean =>
  appliedAt === null || Date.now() - appliedAt.getTime() > undoMinutes * 60_000;

const tooLate = () =>
  fail('conflict', 'KW_CASE_BATCH_TOO_LATE', {
    de: 'Diese Änderung lässt sich nicht mehr zurücknehmen. Bitte ändern Sie die Vorgänge einzeln.',
    en: 'This change cannot be taken back any more. Please change the cases one by one.',
  });
