import { audit, fail, inTransaction, system, withSql } from '@kassenwerk/kernel';
import type { Visitor } from '../domain/visitor';
import type { Kassenwerk } from '../kassenwerk';
import { beginSignIn, type SignInAttempt } from '../security/sign-in-attempt';
import { findAccount, type Account } from '../stores/account-store';
import { secondFactorState } from '../stores/second-factor-store';
import { auditAccount } from './account-audit';
import { openSession, type SignedIn } from './open-session';
import { passwordFits } from './password-check';
import { useCode, wrongCode } from './use-code';

export interface Credentials {
  username: string;
  password: string;
  /** Of the second factor, or a recovery code; asked for once the password was right. */
  code?: string;
  visitor: Visitor;
}

/**
 * @throws KW_SIGN_IN_REFUSED, the same for unknown, blocked and mistyped; KW_CODE_NEEDED and KW_CODE_WRONG once the password
 * was right; KW_TOO_MANY_ATTEMPTS
 */
export async function signIn(strapi: Kassenwerk, credentials: Credentials): Promise<SignedIn> {
  const { username, password, code, visitor } = credentials;
  const attempt = await beginSignIn(strapi, username, visitor.address);
  const account = await system('sign in', () => withSql(strapi, (sql) => findAccount(sql, username)));
  const fits = await passwordFits(strapi, password, account?.passwordHash);
  if (!account || account.blocked || !fits) {
    await reportFailure(strapi, account, account?.blocked ? 'blocked' : 'password');
    throw refused();
  }
  const hasSecondFactor = await checkSecondFactor(strapi, { account, code, attempt });
  const signedIn = await openSession(strapi, { account, visitor, method: 'password', hasSecondFactor });
  await attempt.forget();
  return signedIn;
}

interface CodeCheck {
  account: Account;
  code: string | undefined;
  attempt: SignInAttempt;
}

async function checkSecondFactor(strapi: Kassenwerk, { account, code, attempt }: CodeCheck): Promise<boolean> {
  const outcome = await system('check the second factor', () =>
    inTransaction(strapi, async (sql) => {
      if (!(await secondFactorState(sql, account.id)).isActive) return 'none';
      if (!code) return 'missing';
      return (await useCode(strapi, sql, account.id, code)) ? 'right' : 'wrong';
    }),
  );
  if (outcome === 'missing') {
    await attempt.forgive();
    throw codeNeeded();
  }
  if (outcome === 'wrong') {
    await reportFailure(strapi, account, 'code');
    throw wrongCode('unauthenticated');
  }
  return outcome === 'right';
}

/** Names that do not exist stay out of the record: they are often passwords typed into the wrong field. */
function reportFailure(strapi: Kassenwerk, account: Account | undefined, reason: string): Promise<void> {
  return system('record a refused sign-in', () =>
    inTransaction(strapi, (sql) =>
      account
        ? auditAccount(sql, account, { action: 'signInRefused', details: { reason } })
        : audit(sql, { tenant: '*', action: 'signInRefused', subjectType: 'account', subjectId: 'unknown' }),
    ),
  );
}

const refused = () =>
  fail('unauthenticated', 'KW_SIGN_IN_REFUSED', {
    de: 'Benutzername oder Kennwort stimmt nicht. Bitte prüfen Sie beides.',
    en: 'User name or password is wrong. Please check both.',
  });

const codeNeeded = () =>
  fail('unauthenticated', 'KW_CODE_NEEDED', {
    de: 'Bitte geben Sie den Code aus Ihrer Authenticator-App ein.',
    en: 'Please enter the code of your authenticator app.',
  });
