import { fail, inTransaction, openText, sealText, withSql, type Sql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { hashOfRecoveryCode, newRecoveryCodes } from '../security/recovery-codes';
import { newTotpSecret, stepOfCode, totpPicture, totpUri } from '../security/totp';
import {
  activatePending,
  deleteSecondFactor,
  lockSecondFactor,
  replaceRecoveryCodes,
  savePendingSecret,
  secondFactorState,
} from '../stores/second-factor-store';
import { markSecondFactor } from '../stores/session-store';
import { auditAccount, inTheNameOf } from './account-audit';
import type { Caller } from './sessions';
import { sealedFor, useCode, withinCodeLimit } from './use-code';

export interface SecondFactorView {
  isActive: boolean;
  isRequired: boolean;
  recoveryCodesLeft: number;
}

export async function showSecondFactor(strapi: Kassenwerk, caller: Caller): Promise<SecondFactorView> {
  const state = await inTheNameOf(caller.scope, 'showSecondFactor', () =>
    withSql(strapi, (sql) => secondFactorState(sql, caller.own.userId)),
  );
  return { ...state, isRequired: caller.mustHaveSecondFactor };
}

export interface Enrolment {
  /** For typing it into the app by hand. */
  secret: string;
  uri: string;
  /** The same as a picture. */
  svg: string;
}

/** Whoever has a second factor already shows it before it is replaced. @throws KW_CODE_WRONG */
export async function beginEnrolment(strapi: Kassenwerk, caller: Caller, code = ''): Promise<Enrolment> {
  const { own, username } = caller;
  const secret = newTotpSecret();
  await change(strapi, caller, 'beginSecondFactor', async (sql) => {
    if ((await secondFactorState(sql, own.userId)).isActive && !(await useCode(strapi, sql, own.userId, code)))
      return false;
    await savePendingSecret(sql, own.userId, await sealText(strapi, secret, sealedFor(own.userId)));
    return true;
  });
  const uri = totpUri(secret, username);
  return { secret, uri, svg: await totpPicture(uri) };
}

/** The first right code makes the second factor hold. @returns the recovery codes, shown this once */
export async function confirmEnrolment(strapi: Kassenwerk, caller: Caller, code: string): Promise<string[]> {
  const { own, tenants } = caller;
  const codes = newRecoveryCodes();
  await change(strapi, caller, 'confirmSecondFactor', async (sql) => {
    const pending = (await lockSecondFactor(sql, own.userId))?.pendingSecret;
    if (!pending) throw noEnrolment();
    const step = stepOfCode(code, await openText(strapi, pending, sealedFor(own.userId)));
    if (step === undefined) return false;
    await activatePending(sql, own.userId, step);
    await replaceRecoveryCodes(sql, own.userId, codes.map(hashOfRecoveryCode));
    await markSecondFactor(sql, own.id);
    await auditAccount(sql, { id: own.userId, tenants }, { action: 'setUpSecondFactor' });
    return true;
  });
  return codes;
}

/** Shows the second factor to a session that was opened without. */
export const verifySession = (strapi: Kassenwerk, caller: Caller, code: string): Promise<void> =>
  change(strapi, caller, 'verifySession', async (sql) => {
    if (!(await useCode(strapi, sql, caller.own.userId, code))) return false;
    await markSecondFactor(sql, caller.own.id);
    return true;
  });

export async function renewRecoveryCodes(strapi: Kassenwerk, caller: Caller, code: string): Promise<string[]> {
  const { own, tenants } = caller;
  const codes = newRecoveryCodes();
  await change(strapi, caller, 'renewRecoveryCodes', async (sql) => {
    if (!(await useCode(strapi, sql, own.userId, code))) return false;
    await replaceRecoveryCodes(sql, own.userId, codes.map(hashOfRecoveryCode));
    await auditAccount(sql, { id: own.userId, tenants }, { action: 'renewRecoveryCodes' });
    return true;
  });
  return codes;
}

/** @throws KW_SECOND_FACTOR_REQUIRED for those who must have one */
export async function removeSecondFactor(strapi: Kassenwerk, caller: Caller, code: string): Promise<void> {
  const { own, tenants } = caller;
  if (caller.mustHaveSecondFactor) throw required();
  await change(strapi, caller, 'removeSecondFactor', async (sql) => {
    if (!(await useCode(strapi, sql, own.userId, code))) return false;
    await deleteSecondFactor(sql, own.userId);
    await auditAccount(sql, { id: own.userId, tenants }, { action: 'removeSecondFactor' });
    return true;
  });
}

/** One transaction within the limit of attempts; `fn` answers whether the code was right. */
const change = (
  strapi: Kassenwerk,
  { scope, own }: Caller,
  purpose: 'beginSecondFactor' | 'confirmSecondFactor' | 'verifySession' | 'renewRecoveryCodes' | 'removeSecondFactor',
  fn: (sql: Sql) => Promise<boolean>,
): Promise<void> =>
  withinCodeLimit(strapi, own.userId, () => inTheNameOf(scope, purpose, () => inTransaction(strapi, fn)));

const noEnrolment = () =>
  fail('conflict', 'KW_SECOND_FACTOR_NOT_BEGUN', {
    de: 'Es wird gerade kein zweiter Faktor eingerichtet. Bitte beginnen Sie von vorn.',
    en: 'No second factor is being set up. Please start again.',
  });

const required = () =>
  fail('forbidden', 'KW_SECOND_FACTOR_REQUIRED', {
    de: 'Für Ihre Rolle ist ein zweiter Faktor Pflicht. Sie können ihn ersetzen, aber nicht entfernen.',
    en: 'Your role needs a second factor. You can replace it, but not remove it.',
  });
