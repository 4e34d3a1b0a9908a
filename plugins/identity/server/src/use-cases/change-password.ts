import { fail, inTransaction, withSql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { passwordLimit } from '../security/account-limits';
import { countAttempt, forgetAttempts } from '../security/throttle';
import { findAccountById } from '../stores/account-store';
import { endSessionsOf } from '../stores/session-store';
import { auditAccount, inTheNameOf } from './account-audit';
import { passwordFits } from './password-check';
import type { Caller } from './sessions';
import { assertGoodPassword, setPassword } from './set-password';

/** The other sessions of the person end. @throws KW_PASSWORD_WRONG, KW_PASSWORD_REFUSED */
export async function changePassword(
  strapi: Kassenwerk,
  { scope, own, tenants, username }: Caller,
  { current, next }: { current: string; next: string },
): Promise<void> {
  assertGoodPassword(next, { username });
  await countAttempt(strapi, passwordLimit, String(own.userId));
  await inTheNameOf(scope, 'changePassword', async () => {
    const account = await withSql(strapi, (sql) => findAccountById(sql, own.userId));
    if (!(await passwordFits(strapi, current, account?.passwordHash))) throw wrongPassword();
    await inTransaction(strapi, async (sql) => {
      await setPassword(strapi, sql, own.userId, next);
      const ended = await endSessionsOf(sql, own.userId, own.id);
      await auditAccount(sql, { id: own.userId, tenants }, { action: 'changePassword', details: { ended } });
    });
  });
  await forgetAttempts(strapi, passwordLimit, String(own.userId));
}

const wrongPassword = () =>
  fail('invalid', 'KW_PASSWORD_WRONG', {
    de: 'Das bisherige Kennwort stimmt nicht.',
    en: 'The current password is wrong.',
  });
