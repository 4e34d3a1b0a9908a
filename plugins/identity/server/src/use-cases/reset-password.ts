import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { enqueue, fail, inTransaction, system, type OutboxMessage } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { resetLimit } from '../security/account-limits';
import { countAttempt, type Limit } from '../security/throttle';
import { findAccount, findAccountById, type Account } from '../stores/account-store';
import { lockReset } from '../stores/password-store';
import { endSessionsOf } from '../stores/session-store';
import { auditAccount, homeOf } from './account-audit';
import { hashOfLink, sendPasswordLink } from './password-link';
import { resetMail } from './reset-mail';
import { assertGoodPassword, setPassword } from './set-password';

export const resetTopic = 'identity.passwordReset';
const validMinutes = 30;
const sameTimeMs = 400;
const byAddress: Limit = { name: 'resetAddress', attempts: 20, withinSeconds: 3_600, blockSeconds: 3_600 };

/** Answers nothing and takes the same time, whether the account exists, is blocked, has had too many mails, or not. */
export async function requestReset(strapi: Kassenwerk, username: string, address: string): Promise<void> {
  await countAttempt(strapi, byAddress, address);
  await Promise.all([wait(sameTimeMs), askForMail(strapi, username)]);
}

async function askForMail(strapi: Kassenwerk, username: string): Promise<void> {
  const isWithin = await countAttempt(strapi, resetLimit, username.toLowerCase()).then(
    () => true,
    () => false,
  );
  await system('ask for a password reset', () =>
    inTransaction(strapi, async (sql) => {
      const account = await findAccount(sql, username);
      // Who signs in elsewhere has no password here and shall not get one.
      if (!isWithin || !account?.email || account.blocked || account.provider !== 'local') return;
      // The link is made when the mail is: the outbox holds no secret.
      const message = { tenant: homeOf(account), topic: resetTopic, key: randomUUID() };
      await enqueue(sql, { ...message, payload: { userId: account.id } });
      await auditAccount(sql, account, { action: 'requestPasswordReset' });
    }),
  );
}

/** Outbox handler. A repetition sends a new link, which makes the one before worthless. */
export const sendReset = ({ payload }: OutboxMessage, strapi: Kassenwerk): Promise<void> =>
  sendPasswordLink(strapi, Number(payload['userId']), { minutes: validMinutes, mail: resetMail });

/** The link works once; every session of the person ends. @throws KW_RESET_LINK_INVALID, KW_PASSWORD_REFUSED */
export async function confirmReset(
  strapi: Kassenwerk,
  { token, password, address }: { token: string; password: string; address: string },
): Promise<void> {
  await countAttempt(strapi, byAddress, address);
  await system('reset a password', () =>
    inTransaction(strapi, async (sql) => {
      const reset = await lockReset(sql, hashOfLink(token));
      const account: Account | undefined = reset && (await findAccountById(sql, reset.userId));
      if (!account || account.blocked) throw invalidLink();
      assertGoodPassword(password, account);
      await setPassword(strapi, sql, account.id, password);
      const ended = await endSessionsOf(sql, account.id);
      await auditAccount(sql, account, { action: 'resetPassword', details: { ended } });
    }),
  );
}

const invalidLink = () =>
  fail('invalid', 'KW_RESET_LINK_INVALID', {
    de: 'Dieser Link gilt nicht mehr. Bitte fordern Sie einen neuen an.',
    en: 'This link is no longer valid. Please ask for a new one.',
  });
