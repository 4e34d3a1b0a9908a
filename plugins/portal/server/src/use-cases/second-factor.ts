import { audit, fail, inTransaction, openText, requireScope, sealText, withSql, type Sql } from '@kassenwerk/kernel';
import {
  countAttempt,
  forgetAttempts,
  hashOfRecoveryCode,
  newRecoveryCodes,
  newTotpSecret,
  passwordFits,
  stepOfCode,
  totpPicture,
  totpUri,
  wrongCode,
  type Limit,
} from '@kassenwerk/identity';
import type { Kassenwerk } from '../kassenwerk';
import { findFund } from '../stores/fund-store';
import {
  activatePending,
  lockSecondFactor,
  removeSecondFactor,
  saveLastStep,
  savePending,
  saveRecoveryHashes,
  type SecondFactorRow,
} from '../stores/second-factor-store';
import { notFound } from './invite-member';

const perAccount: Limit = { name: 'portalCode', attempts: 8, withinSeconds: 600, blockSeconds: 600 };

/** To whom the secret belongs; copied to another account it cannot be opened. */
export const secretOf = (tenant: string, id: string) => ({ tenant, belongsTo: `portal-accounts ${id} secret` });

export interface OwnSecondFactor {
  isOn: boolean;
  recoveryCodesLeft: number;
}

export async function ownSecondFactor(strapi: Kassenwerk): Promise<OwnSecondFactor> {
  const found = await inTransaction(strapi, (sql) => own(sql));
  return { isOn: found.secret !== null, recoveryCodesLeft: found.secret ? found.recoveryHashes.length : 0 };
}

/** The secret for the app; it holds once a code of it was right. @throws KW_PORTAL_PASSWORD_WRONG, KW_PORTAL_SECOND_FACTOR_ON */
export async function beginSecondFactor(strapi: Kassenwerk, password: string) {
  const secret = newTotpSecret();
  const account = await guarded(strapi, async (sql, found) => {
    await assertPassword(strapi, found, password);
    if (found.secret) throw alreadyOn();
    await savePending(sql, found.id, await sealText(strapi, secret, secretOf(found.tenant, found.documentId)));
    return found;
  });
  const fund = await withSql(strapi, (sql) => findFund(sql, account.tenant));
  const uri = totpUri(secret, account.email ?? account.memberId, fund?.name);
  return { secret, svg: await totpPicture(uri) };
}

/** @returns the recovery codes, shown this once. @throws KW_CODE_WRONG, KW_SECOND_FACTOR_NOT_BEGUN */
export async function confirmSecondFactor(strapi: Kassenwerk, code: string): Promise<{ recoveryCodes: string[] }> {
  const recoveryCodes = newRecoveryCodes();
  await guarded(strapi, async (sql, { id, tenant, memberId, documentId, pending }) => {
    if (!pending) throw notBegun();
    const step = stepOfCode(code, await openText(strapi, pending, secretOf(tenant, documentId)));
    if (step === undefined) throw wrongCode('invalid');
    await activatePending(sql, id, { step, recoveryHashes: recoveryCodes.map(hashOfRecoveryCode) });
    await audit(sql, { ...about(tenant, memberId), action: 'setUpSecondFactor' });
  });
  return { recoveryCodes };
}

/** @throws KW_PORTAL_PASSWORD_WRONG, KW_CODE_WRONG */
export async function endSecondFactor(
  strapi: Kassenwerk,
  { password, code }: { password: string; code: string },
): Promise<void> {
  await guarded(strapi, async (sql, found) => {
    await assertPassword(strapi, found, password);
    if (!(await codeFits(strapi, sql, found, code))) throw wrongCode('invalid');
    await removeSecondFactor(sql, found.memberId);
    await audit(sql, { ...about(found.tenant, found.memberId), action: 'removeSecondFactor' });
  });
}

/** By staff, for somebody whose phone is gone and whom they have recognised. @throws KW_NOT_FOUND without a second factor */
export async function resetSecondFactor(strapi: Kassenwerk, memberId: string): Promise<void> {
  await inTransaction(strapi, async (sql) => {
    const found = await lockSecondFactor(sql, memberId);
    if (!found || (await removeSecondFactor(sql, memberId)) === 0) throw notFound();
    await audit(sql, { ...about(found.tenant, memberId), action: 'resetSecondFactor' });
  });
}

/** At the door, once the password was right. @throws KW_PORTAL_CODE_NEEDED, KW_CODE_WRONG */
export async function assertCode(
  strapi: Kassenwerk,
  sql: Sql,
  memberId: string,
  code: string | undefined,
): Promise<void> {
  const found = await lockSecondFactor(sql, memberId);
  if (!found?.secret) return;
  if (!code) throw codeNeeded();
  if (!(await codeFits(strapi, sql, found, code))) throw wrongCode('unauthenticated');
}

/** A code of the app or a recovery code, each once. */
async function codeFits(strapi: Kassenwerk, sql: Sql, found: SecondFactorRow, code: string): Promise<boolean> {
  const { id, tenant, documentId, secret, lastStep, recoveryHashes } = found;
  if (!secret) return false;
  if (/^\d{6}$/.test(code)) {
    const step = stepOfCode(code, await openText(strapi, secret, secretOf(tenant, documentId)));
    if (step === undefined || step <= lastStep) return false;
    await saveLastStep(sql, id, step);
    return true;
  }
  const hash = hashOfRecoveryCode(code);
  if (!recoveryHashes.includes(hash)) return false;
  await saveRecoveryHashes(
    sql,
    id,
    recoveryHashes.filter((one) => one !== hash),
  );
  return true;
}

/** One transaction on the own account, within the limit of attempts. */
async function guarded<T>(strapi: Kassenwerk, fn: (sql: Sql, found: SecondFactorRow) => Promise<T>): Promise<T> {
  const { id } = requireScope().actor;
  await countAttempt(strapi, perAccount, id);
  const done = await inTransaction(strapi, async (sql) => fn(sql, await own(sql)));
  await forgetAttempts(strapi, perAccount, id);
  return done;
}

async function own(sql: Sql): Promise<SecondFactorRow> {
  const found = await lockSecondFactor(sql, requireScope().actor.id);
  if (!found) throw notFound();
  return found;
}

async function assertPassword(strapi: Kassenwerk, { passwordHash }: SecondFactorRow, password: string): Promise<void> {
  if (!(await passwordFits(strapi, password, passwordHash))) throw wrongPassword();
}

const about = (tenant: string, memberId: string) => ({
  tenant,
  subjectType: 'portalAccount',
  subjectId: memberId,
  details: { memberId },
});

const wrongPassword = () =>
  fail('invalid', 'KW_PORTAL_PASSWORD_WRONG', {
    de: 'Das Kennwort stimmt nicht. Bitte prüfen Sie es.',
    en: 'The password is wrong. Please check it.',
  });

const alreadyOn = () =>
  fail('conflict', 'KW_PORTAL_SECOND_FACTOR_ON', {
    de: 'Die Anmeldung mit Code ist schon eingeschaltet. Schalten Sie sie erst aus, wenn Sie ein anderes Telefon nehmen möchten.',
    en: 'Sign-in with a code is on already. Turn it off first if you want to use another telephone.',
  });

const notBegun = () =>
  fail('conflict', 'KW_SECOND_FACTOR_NOT_BEGUN', {
    de: 'Es wird gerade kein zweiter Faktor eingerichtet. Bitte beginnen Sie von vorn.',
    en: 'No second factor is being set up. Please start again.',
  });

const codeNeeded = () =>
  fail('unauthenticated', 'KW_PORTAL_CODE_NEEDED', {
    de: 'Bitte geben Sie noch den Code aus Ihrer App ein.',
    en: 'Please enter the code from your app as well.',
  });
