import { audit, fail, inTransaction, system, withSql } from '@kassenwerk/kernel';
import type { Visitor } from '../domain/visitor';
import type { Kassenwerk } from '../kassenwerk';
import { countAttempt, forgetAttempts, forgiveAttempt, type Limit } from '../security/throttle';
import { findAccount, type Account } from '../stores/account-store';
import { auditAccount } from './account-audit';
import { openSession, type SignedIn } from './open-session';
import { passwordFits } from './password-check';

export interface Credentials {
  username: string;
  password: string;
  visitor: Visitor;
}

const minutes = 60;
/** Guessing one account from one place, many accounts from one place, one account from many places. */
const pairLimit: Limit = {
  name: 'signInPair',
  attempts: 5,
  withinSeconds: 15 * minutes,
  blockSeconds: 15 * minutes,
};
const addressLimit: Limit = {
  name: 'signInAddress',
  attempts: 60,
  withinSeconds: 15 * minutes,
  blockSeconds: 15 * minutes,
};
const accountLimit: Limit = {
  name: 'signInAccount',
  attempts: 40,
  withinSeconds: 60 * minutes,
  blockSeconds: 15 * minutes,
};

/** @throws KW_SIGN_IN_REFUSED, the same for unknown, blocked and mistyped; KW_TOO_MANY_ATTEMPTS */
export async function signIn(strapi: Kassenwerk, credentials: Credentials): Promise<SignedIn> {
  const { username, password, visitor } = credentials;
  const attempt = await beginAttempt(strapi, username, visitor.address);
  const account = await system('sign in', () => withSql(strapi, (sql) => findAccount(sql, username)));
  const fits = await passwordFits(strapi, password, account?.passwordHash);
  if (!account || account.blocked || !fits) {
    await reportFailure(strapi, account, account?.blocked ? 'blocked' : 'password');
    throw refused();
  }
  const signedIn = await openSession(strapi, { account, visitor, method: 'password', hasSecondFactor: false });
  await attempt.forget();
  return signedIn;
}

async function beginAttempt(strapi: Kassenwerk, username: string, address: string) {
  const account = username.toLowerCase();
  const pair = `${account}@${address}`;
  await countAttempt(strapi, addressLimit, address);
  await countAttempt(strapi, accountLimit, account);
  await countAttempt(strapi, pairLimit, pair);
  return {
    /** The person is who they say: what was mistyped before does not count any more. */
    async forget(): Promise<void> {
      await forgiveAttempt(strapi, addressLimit, address);
      await forgiveAttempt(strapi, accountLimit, account);
      await forgetAttempts(strapi, pairLimit, pair);
    },
  };
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
