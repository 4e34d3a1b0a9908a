import { audit, fail, inTransaction, withSql } from '@kassenwerk/kernel';
import { beginSignIn, passwordFits, type Visitor } from '@kassenwerk/identity';
import type { Kassenwerk } from '../kassenwerk';
import { findByEmail, type PortalAccount } from '../stores/account-store';
import { assertCode } from './second-factor';
import { beforeSignIn } from './member-scope';
import { openMemberSession, type MemberSignedIn } from './open-member-session';

export interface MemberCredentials {
  fund: string;
  email: string;
  password: string;
  /** Of the app or a recovery code, for those who have a second factor. */
  code?: string | undefined;
  visitor: Visitor;
}

/** @throws KW_PORTAL_SIGN_IN_REFUSED, the same for unknown, blocked and mistyped; KW_PORTAL_CODE_NEEDED and KW_CODE_WRONG once the password was right; KW_TOO_MANY_ATTEMPTS */
export async function signInMember(
  strapi: Kassenwerk,
  { fund, email, password, code, visitor }: MemberCredentials,
): Promise<MemberSignedIn> {
  const attempt = await beginSignIn(strapi, `portal/${fund}/${email}`, visitor.address);
  const signedIn = await beforeSignIn(fund, async () => {
    const account = await withSql(strapi, (sql) => findByEmail(sql, fund, email));
    const fits = await passwordFits(strapi, password, account?.passwordHash);
    if (!account || !fits) {
      if (account) await reportFailure(strapi, account);
      throw refused();
    }
    return inTransaction(strapi, async (sql) => {
      await assertCode(strapi, sql, account.memberId, code);
      return openMemberSession(strapi, sql, { account, visitor, action: 'signIn' });
    });
  });
  await attempt.forget();
  return signedIn;
}

const reportFailure = (strapi: Kassenwerk, { tenant, memberId }: PortalAccount): Promise<void> =>
  inTransaction(strapi, (sql) =>
    audit(sql, {
      tenant,
      action: 'signInRefused',
      subjectType: 'portalAccount',
      subjectId: memberId,
      details: { memberId, reason: 'password' },
    }),
  );

const refused = () =>
  fail('unauthenticated', 'KW_PORTAL_SIGN_IN_REFUSED', {
    de: 'E-Mail-Adresse oder Kennwort stimmt nicht. Bitte prüfen Sie beides.',
    en: 'Mail address or password is wrong. Please check both.',
  });
