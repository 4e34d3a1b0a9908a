import { inTransaction, type Sql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { unblockAccount } from '../security/account-limits';
import { deleteSecondFactor } from '../stores/second-factor-store';
import { endSession, endSessionsOf } from '../stores/session-store';
import type { StaffAccount } from '../stores/staff-store';
import { auditAccount, inTheNameOf } from './account-audit';
import { unknownSession } from './sessions';
import { accountToChange, type Keeper } from './staff-accounts';

/** @throws KW_SESSION_UNKNOWN and what `accountToChange` throws */
export const endSessionOfStaff = (strapi: Kassenwerk, keeper: Keeper, id: string, session: string): Promise<void> =>
  change(strapi, keeper, id, async (sql, account) => {
    if (!(await endSession(sql, account.id, session))) throw unknownSession();
    await auditAccount(sql, account, { action: 'endSession', details: { session } });
  });

/** @returns how many sessions ended */
export const endSessionsOfStaff = (strapi: Kassenwerk, keeper: Keeper, id: string): Promise<number> =>
  change(strapi, keeper, id, async (sql, account) => {
    const ended = await endSessionsOf(sql, account.id);
    await auditAccount(sql, account, { action: 'endSessions', details: { ended } });
    return ended;
  });

/** For somebody who has lost phone and recovery codes; whoever has the phone now is signed out. The reason stays in the audit trail. */
export const resetSecondFactorOfStaff = (
  strapi: Kassenwerk,
  keeper: Keeper,
  id: string,
  reason: string,
): Promise<void> =>
  change(strapi, keeper, id, async (sql, account) => {
    await deleteSecondFactor(sql, account.id);
    const ended = await endSessionsOf(sql, account.id);
    await auditAccount(sql, account, { action: 'resetSecondFactor', details: { reason, ended } });
  });

/** The person may try to sign in again at once. */
export async function unlockStaff(strapi: Kassenwerk, keeper: Keeper, id: string): Promise<void> {
  const account = await change(strapi, keeper, id, async (sql, found) => {
    await auditAccount(sql, found, { action: 'unlockAccount' });
    return found;
  });
  await unblockAccount(strapi, account);
}

async function change<T>(
  strapi: Kassenwerk,
  keeper: Keeper,
  id: string,
  fn: (sql: Sql, account: StaffAccount) => Promise<T>,
): Promise<T> {
  const account = await accountToChange(strapi, keeper, id);
  return inTheNameOf(keeper.scope, 'helpStaff', () => inTransaction(strapi, (sql) => fn(sql, account)));
}
