import { inTransaction, staffScope } from '@kassenwerk/kernel';
import { addressPrefix, browserFamily, type Visitor } from '../domain/visitor';
import type { Kassenwerk } from '../kassenwerk';
import { signToken } from '../security/signed-token';
import { settingsOf } from '../settings';
import type { Account } from '../stores/account-store';
import { insertSession } from '../stores/session-store';
import { auditAccount, inTheNameOf } from './account-audit';
import { mustHaveSecondFactor } from './second-factor-rule';

export interface SignedIn {
  token: string;
  expiresAt: string;
  /** The session may do nothing but show or set up a second factor. */
  needsSecondFactor: boolean;
}

interface SessionRequest {
  account: Account;
  visitor: Visitor;
  method: 'password' | 'openId';
  hasSecondFactor: boolean;
}

/** Whoever comes here has proved who they are. */
export async function openSession(strapi: Kassenwerk, request: SessionRequest): Promise<SignedIn> {
  const { account, visitor, method, hasSecondFactor } = request;
  const expiresAt = new Date(Date.now() + settingsOf(strapi).sessionHours * 3_600_000);
  const scope = await staffScope(strapi, account);
  const id = await inTheNameOf(scope, 'signIn', () =>
    inTransaction(strapi, async (sql) => {
      const session = await insertSession(sql, {
        userId: account.id,
        method,
        hasSecondFactor,
        addressPrefix: addressPrefix(visitor.address),
        browser: browserFamily(visitor.userAgent),
        expiresAt,
      });
      await auditAccount(sql, account, {
        action: 'signIn',
        details: { session, method, secondFactor: hasSecondFactor },
      });
      return session;
    }),
  );
  return {
    token: signToken(strapi, 'staff', { subject: id, expiresAt }),
    expiresAt: expiresAt.toISOString(),
    needsSecondFactor: !hasSecondFactor && mustHaveSecondFactor(strapi, scope),
  };
}
