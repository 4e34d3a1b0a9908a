import { audit, fail, forgetLockedMembers, inTransaction, requireScope } from '@kassenwerk/kernel';
import { notFound } from '../../http/own-tenant';
import type { Kassenwerk } from '../../kassenwerk';
import { findPerson, insertLock, liftLock } from '../../stores/person-store';

/**
 * Sets or lifts the lock on a person's data, with the reason on record. A lock that the fund delivers is the fund's to lift.
 * @throws KW_NOT_FOUND, KW_LOCK_OF_FUND
 */
export async function lockPerson(
  strapi: Kassenwerk,
  documentId: string,
  { locked, reason }: { locked: boolean; reason: string },
): Promise<{ locked: boolean }> {
  const { actor } = requireScope();
  const person = await inTransaction(strapi, async (sql) => {
    const found = await findPerson(sql, documentId);
    if (!found) throw notFound();
    if (!locked && found.data_lock) throw ofFund();
    const changed = await (locked ? insertLock : liftLock)(sql, found, actor.name, reason);
    if (changed > 0) {
      await audit(sql, {
        tenant: found.tenant,
        action: locked ? 'lock' : 'unlock',
        subjectType: 'member',
        subjectId: documentId,
        details: { reason },
      });
    }
    return found;
  });
  forgetLockedMembers(strapi, person.tenant);
  return { locked };
}

const ofFund = () =>
  fail('conflict', 'KW_LOCK_OF_FUND', {
    de: 'Diesen Sperrvermerk hat die Kasse geliefert. Er endet, wenn die Kasse ihn in einer Lieferung aufhebt.',
    en: 'The fund has delivered this lock. It ends when the fund lifts it in a delivery.',
  });
