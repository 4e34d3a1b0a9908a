import { fail, inTransaction, system, type Sql } from '@kassenwerk/kernel';
import type { ClaimedPerson } from '../domain/open-id-claims';
import type { Kassenwerk } from '../kassenwerk';
import { findAccount, lockUsername } from '../stores/account-store';
import { findLinkedUser, linkUser, updatePerson } from '../stores/open-id-store';
import { findOpenChange } from '../stores/staff-change-store';
import { insertUser } from '../stores/staff-store';
import { auditAccount } from './account-audit';

interface Arrived {
  issuer: string;
  subject: string;
  email: string | undefined;
  person: ClaimedPerson;
}

/** The account of somebody from the provider, made at the first sign-in, with today's roles and funds. Linked by the provider's subject: names change hands. */
export function openIdUser(strapi: Kassenwerk, { issuer, subject, email, person }: Arrived): Promise<number> {
  return system('account of OpenID Connect', () =>
    inTransaction(strapi, async (sql) => {
      const known = await findLinkedUser(sql, issuer, subject);
      const userId = known?.userId ?? (await addPerson(sql, person, email ?? `${subject}@openid.invalid`));
      if (!known) await linkUser(sql, issuer, subject, userId);
      await updatePerson(sql, userId, person);
      if (!known) await recordNew(sql, userId, person);
      return userId;
    }),
  );
}

const recordNew = (sql: Sql, id: number, { roles, tenants }: ClaimedPerson): Promise<void> =>
  auditAccount(sql, { id, tenants }, { action: 'createAccount', details: { provider: 'openId', roles, tenants } });

async function addPerson(sql: Sql, { username, displayName }: ClaimedPerson, email: string): Promise<number> {
  await lockUsername(sql, username);
  if ((await findAccount(sql, username)) ?? (await findOpenChange(sql, username))) throw nameTaken();
  return insertUser(sql, { username, email, displayName, provider: 'openId', locale: 'de' });
}

const nameTaken = () =>
  fail('conflict', 'KW_OPEN_ID_NAME_TAKEN', {
    de: 'Ihr Benutzername ist hier schon vergeben. Bitte wenden Sie sich an Ihre Administration.',
    en: 'Your user name is taken here already. Please ask your administrator.',
  });
