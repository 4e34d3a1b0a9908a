import { fail, openText, type SealedFor, type Sql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { hashOfRecoveryCode } from '../security/recovery-codes';
import { codeLimit } from '../security/account-limits';
import { countAttempt, forgetAttempts } from '../security/throttle';
import { stepOfCode } from '../security/totp';
import { lockSecondFactor, saveLastStep, useRecoveryCode } from '../stores/second-factor-store';

/** Staff may work for several funds, so the key is the one of the installation. */
export const sealedFor = (userId: number): SealedFor => ({ tenant: '*', belongsTo: `secondFactor:${userId}` });

/** Takes a code of the phone or a recovery code, each once. @returns whether it was right */
export async function useCode(strapi: Kassenwerk, sql: Sql, userId: number, code: string): Promise<boolean> {
  const factor = await lockSecondFactor(sql, userId);
  if (!factor?.secret) return false;
  if (!/^\d{6}$/.test(code)) return useRecoveryCode(sql, userId, hashOfRecoveryCode(code));
  const step = stepOfCode(code, await openText(strapi, factor.secret, sealedFor(userId)));
  if (step === undefined || step <= factor.lastStep) return false;
  await saveLastStep(sql, userId, step);
  return true;
}

/** For people who are signed in already: counts the attempt, and throws when `check` finds the code wrong. */
export async function withinCodeLimit(
  strapi: Kassenwerk,
  userId: number,
  check: () => Promise<boolean>,
): Promise<void> {
  await countAttempt(strapi, codeLimit, String(userId));
  if (!(await check())) throw wrongCode('invalid');
  await forgetAttempts(strapi, codeLimit, String(userId));
}

/** `unauthenticated` at the door, `invalid` for somebody who is in: the console must not sign that person out. */
export const wrongCode = (kind: 'unauthenticated' | 'invalid') =>
  fail(kind, 'KW_CODE_WRONG', {
    de: 'Der Code stimmt nicht oder wurde schon benutzt. Bitte nehmen Sie den nächsten.',
    en: 'The code is wrong or was used already. Please take the next one.',
  });
