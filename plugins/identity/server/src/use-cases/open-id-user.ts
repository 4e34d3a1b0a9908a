import { fail, inTransaction, system, withSql, type Sql } from '@kassenwerk/kernel';
import type { ClaimedPerson } from '../domain/open-id-claims';
import type { Kassenwerk } from '../kassenwerk';
import { findAccount } from '../stores/account-store';
import { findLinkedUser, linkUser, updatePerson } from '../stores/open-id-store';
import { addUser } from '../stores/staff-store';
import { auditAccount } from './account-audit';

interface Arrived {
  issuer: string;
  subject: string;
  email: string | undefined;
  person: ClaimedPerson;
}

/** The account of somebody from the provider, made at the first sign-in, with today's roles and funds. Linked by the provider's subject: names change hands. */
export function openIdUser(strapi: Kassenwerk, { issuer, subject, email, person }: Arrived): Promise<number> {
  return system('account of OpenID Connect', async () => {
    const known = await withSql(strapi, (sql) => findLinkedUser(sql, issuer, subject));
    const userId = known?.userId ?? (await addPerson(strapi, person, email ?? `${subject}@openid.invalid`));
    await inTransaction(strapi, async (sql) => {
      if (!known) await linkUser(sql, issuer, subject, userId);
      await updatePerson(sql, userId, person);
      if (!known) await recordNew(sql, userId, person);
    });
    return userId;
  });
}

const recordNew = (sql: Sql, id: number, { roles, tenants }: ClaimedPerson): Promise<void> =>
  auditAccount(sql, { id, tenants }, { action: 'createAccount', details: { provider: 'openId', roles, tenants } });

async function addPerson(strapi: Kassenwerk, person: ClaimedPerson, email: string): Promise<number> {
  const { username, displayName } = person;
  if (await withSql(strapi, (sql) => findAccount(sql, username))) throw nameTaken();
  return addUser(strapi, { username, email, displayName, provider: 'openId', locale: 'de' });
}

const nameTaken = () =>
  fail('conflict', 'KW_OPEN_ID_NAME_TAKEN', {
    de: 'Ihr Benutzername ist hier schon vergeben. Bitte wenden Sie sich an Ihre Administration.',
    en: 'Your user name is taken here already. Please ask your administrator.',
  });
