import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { audit, enqueue, fail, inTransaction, runAsJob, type OutboxMessage } from '@kassenwerk/kernel';
import { assertGoodPassword, countAttempt, hashPassword, sendMail, settingsOf, type Limit } from '@kassenwerk/identity';
import type { Kassenwerk } from '../kassenwerk';
import { findByEmail, findByMember, lockReset, savePassword, saveReset } from '../stores/account-store';
import { endSessionsOf } from '../stores/session-store';
import { beforeSignIn } from './member-scope';

export const memberResetTopic = 'portal.passwordReset';
const validMinutes = 30;
const sameTimeMs = 400;
const byAddress: Limit = { name: 'portalResetAddress', attempts: 20, withinSeconds: 3_600, blockSeconds: 3_600 };
const byAccount: Limit = { name: 'portalResetAccount', attempts: 3, withinSeconds: 3_600, blockSeconds: 0 };

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

interface ResetRequest {
  fund: string;
  email: string;
  address: string;
}

/** Answers nothing and takes the same time, whether the account exists or not. */
export async function requestMemberReset(strapi: Kassenwerk, { fund, email, address }: ResetRequest): Promise<void> {
  await countAttempt(strapi, byAddress, address);
  await Promise.all([wait(sameTimeMs), askForMail(strapi, fund, email)]);
}

async function askForMail(strapi: Kassenwerk, fund: string, email: string): Promise<void> {
  const isWithin = await countAttempt(strapi, byAccount, `${fund}/${email.toLowerCase()}`).then(
    () => true,
    () => false,
  );
  if (!isWithin) return;
  await beforeSignIn(fund, () =>
    inTransaction(strapi, async (sql) => {
      const account = await findByEmail(sql, fund, email);
      if (!account) return;
      const { tenant, memberId } = account;
      // The link is made when the mail is: the outbox holds no secret.
      await enqueue(sql, { tenant, topic: memberResetTopic, key: randomUUID(), payload: { memberId } });
      await audit(sql, {
        tenant,
        action: 'requestPasswordReset',
        subjectType: 'portalAccount',
        subjectId: memberId,
        details: { memberId },
      });
    }),
  );
}

/** Outbox handler. A repetition sends a new link, which makes the one before worthless. */
export async function sendMemberReset({ tenant, payload }: OutboxMessage, strapi: Kassenwerk): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  const account = await runAsJob(tenant, 'portal password reset', () =>
    inTransaction(strapi, async (sql) => {
      const found = await findByMember(sql, String(payload['memberId']));
      if (found?.status === 'active') await saveReset(sql, found.id, hashOf(token), validMinutes);
      return found;
    }),
  );
  if (!account?.email || account.status !== 'active') return;
  // Behind `#` the token reaches neither logs nor other servers.
  const link = `${settingsOf(strapi).publicUrl}/portal/${tenant}/neues-kennwort#${token}`;
  await sendMail(strapi, { to: account.email, ...resetMail(link) });
}

const resetMail = (link: string) => ({
  subject: 'Ihr Portal: neues Kennwort',
  text: `Guten Tag,

für Ihr Konto im Mitgliederportal wurde ein neues Kennwort angefordert. Wenn Sie das waren, wählen Sie es hier:

${link}

Der Link gilt einmal und ${validMinutes} Minuten lang. Wenn Sie es nicht waren, brauchen Sie nichts zu tun: Ihr Kennwort bleibt, wie es ist.
`,
});

interface ResetConfirmation {
  fund: string;
  token: string;
  password: string;
  address: string;
}

/** The link works once; every session of the member ends. @throws KW_RESET_LINK_INVALID, KW_PASSWORD_REFUSED */
export async function confirmMemberReset(
  strapi: Kassenwerk,
  { fund, token, password, address }: ResetConfirmation,
): Promise<void> {
  await countAttempt(strapi, byAddress, address);
  await beforeSignIn(fund, () =>
    inTransaction(strapi, async (sql) => {
      const account = await lockReset(sql, fund, hashOf(token));
      if (!account) throw invalidLink();
      assertGoodPassword(password, { username: account.email ?? '' });
      await savePassword(sql, account.id, await hashPassword(strapi, password));
      const ended = await endSessionsOf(sql, account.memberId);
      await audit(sql, {
        tenant: fund,
        action: 'resetPassword',
        subjectType: 'portalAccount',
        subjectId: account.memberId,
        details: { memberId: account.memberId, ended },
      });
    }),
  );
}

const invalidLink = () =>
  fail('invalid', 'KW_RESET_LINK_INVALID', {
    de: 'Dieser Link gilt nicht mehr. Bitte fordern Sie einen neuen an.',
    en: 'This link is no longer valid. Please ask for a new one.',
  });
