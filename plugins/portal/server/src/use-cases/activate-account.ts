import { fail, inTransaction } from '@kassenwerk/kernel';
import { assertGoodPassword, beginSignIn, hashPassword, type Visitor } from '@kassenwerk/identity';
import { activationCodeHash } from '../domain/activation-code';
import type { Kassenwerk } from '../kassenwerk';
import { activate, isEmailTaken, lockInvited } from '../stores/account-store';
import { endSessionsOf } from '../stores/session-store';
import { beforeSignIn } from './member-scope';
import { openMemberSession, type MemberSignedIn } from './open-member-session';

export interface Activation {
  fund: string;
  /** KVNR or member number. */
  number: string;
  birthDate: string;
  code: string;
  email: string;
  password: string;
  visitor: Visitor;
}

/**
 * Whoever knows number, birth date and the code of the letter is the member. The code works once; sessions from before end.
 * @throws KW_ACTIVATION_REFUSED, the same for whatever is wrong; KW_PASSWORD_REFUSED, KW_PORTAL_EMAIL_TAKEN, KW_TOO_MANY_ATTEMPTS
 */
export async function activateAccount(strapi: Kassenwerk, given: Activation): Promise<MemberSignedIn> {
  const { fund, number, birthDate, code, email, password, visitor } = given;
  assertGoodPassword(password, { username: email });
  const attempt = await beginSignIn(strapi, `portal/${fund}/${number}`, visitor.address);
  const passwordHash = await hashPassword(strapi, password);
  const signedIn = await beforeSignIn(fund, () =>
    inTransaction(strapi, async (sql) => {
      const account = await lockInvited(sql, { tenant: fund, number, birthDate });
      const isLive = account?.status !== 'blocked' && account?.codeExpiresAt && account.codeExpiresAt > new Date();
      if (!account || !isLive || account.codeHash !== activationCodeHash(account.memberId, code)) throw refused();
      if (await isEmailTaken(sql, fund, email, account.memberId)) throw emailTaken();
      await activate(sql, account.id, email, passwordHash);
      await endSessionsOf(sql, account.memberId);
      return openMemberSession(strapi, sql, { account, visitor, action: 'activate' });
    }),
  );
  await attempt.forget();
  return signedIn;
}

const refused = () =>
  fail('unauthenticated', 'KW_ACTIVATION_REFUSED', {
    de: 'Diese Angaben passen nicht zusammen, oder der Code ist abgelaufen. Bitte vergleichen Sie alles mit dem Brief, oder fordern Sie bei Ihrer Krankenkasse einen neuen Code an.',
    en: 'These details do not fit together, or the code has expired. Please compare everything with the letter, or ask your fund for a new code.',
  });

const emailTaken = () =>
  fail('conflict', 'KW_PORTAL_EMAIL_TAKEN', {
    de: 'Mit dieser E-Mail-Adresse meldet sich schon ein anderes Mitglied an. Bitte nehmen Sie eine eigene Adresse.',
    en: 'Another member already signs in with this mail address. Please take an address of your own.',
  });
