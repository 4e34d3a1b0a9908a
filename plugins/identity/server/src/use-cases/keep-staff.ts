import { fail, inTransaction, system, type OutboxMessage } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { findAccount, findAccountById, lockUsername } from '../stores/account-store';
import { endSessionsOf } from '../stores/session-store';
import { findOpenChange, settleChange } from '../stores/staff-change-store';
import { setBlocked, type StaffAccount, type StaffValues } from '../stores/staff-store';
import { auditAccount, inTheNameOf } from './account-audit';
import { assertMayGive, needsSecondPerson } from './may-give';
import { accountToChange, type Keeper } from './staff-accounts';
import { askForStaffChange, dropOpenChange, takeSignedChange } from './staff-change-release';
import { addInvited, changeValues, invite, valuesOf, type NewStaff } from './write-account';

/** What has become of a wish: done, or waiting for a second person under `release`. */
export interface Kept {
  /** None while somebody new waits. */
  id: string | null;
  release: string | null;
}

/**
 * An account whose owner chooses the password by a mailed link. Nobody gives rights away that they do not have, and nobody makes
 * an account alone that may sign releases.
 * @throws KW_STAFF_NAME_FOREIGN, KW_STAFF_NAME_TAKEN, KW_STAFF_FUND_FOREIGN, KW_STAFF_ROLE_FOREIGN
 */
export async function createStaff(strapi: Kassenwerk, keeper: Keeper, person: NewStaff): Promise<Kept> {
  const { username, locale, ...wish } = person;
  const wanted = { id: 0, username, ...wish };
  await assertMayGive(strapi, keeper, wanted);
  const prefix = prefixOf(username);
  if (!wish.tenants.includes(prefix) && prefix !== prefixOf(keeper.user.username)) throw foreignName(prefix);
  const waits = await needsSecondPerson(strapi, wanted, null);
  return inTheNameOf(keeper.scope, 'createStaff', () =>
    inTransaction(strapi, async (sql) => {
      await lockUsername(sql, username);
      if ((await findAccount(sql, username)) ?? (await findOpenChange(sql, username))) throw nameTaken(username);
      if (!waits) return { id: String(await addInvited(strapi, sql, person)), release: null };
      const asked = { accountId: null, username, before: null, wish: { ...wish, locale } };
      return { id: null, release: await askForStaffChange(sql, asked) };
    }),
  );
}

/**
 * Holds from the next request of the person on, or once a second person has signed it.
 * @throws what `createStaff` and `accountToChange` throw, KW_STAFF_FROM_PROVIDER
 */
export async function changeStaff(strapi: Kassenwerk, keeper: Keeper, id: string, wish: StaffValues): Promise<Kept> {
  const account = await accountToChange(strapi, keeper, id);
  if (isForeignlyKept(account)) throw fromProvider();
  const wanted = { ...wish, id: account.id, username: account.username };
  await assertMayGive(strapi, keeper, wanted);
  const waits = await needsSecondPerson(strapi, wanted, account);
  return inTheNameOf(keeper.scope, 'changeStaff', () =>
    inTransaction(strapi, async (sql) => {
      const { username } = account;
      await lockUsername(sql, username);
      if (waits) {
        const asked = { accountId: account.id, username, before: valuesOf(account), wish };
        return { id, release: await askForStaffChange(sql, asked) };
      }
      await dropOpenChange(sql, username);
      await changeValues(sql, account, wish);
      return { id, release: null };
    }),
  );
}

/** Outbox handler: what a second person has signed. */
export const carryOutStaffChange = ({ payload }: OutboxMessage, strapi: Kassenwerk): Promise<void> =>
  system("change somebody's access", () =>
    inTransaction(strapi, async (sql) => {
      const signed = await takeSignedChange(sql, String(payload['release']));
      if (!signed) return;
      const { documentId, accountId, username, wish } = signed.change;
      const { locale = 'de', ...values } = wish!;
      const account = accountId === null ? undefined : await findAccountById(sql, accountId);
      if (account) await changeValues(sql, account, values, signed.release.documentId);
      const made =
        accountId === null
          ? await addInvited(strapi, sql, { username, locale, ...values }, signed.release.documentId)
          : null;
      await settleChange(sql, documentId, 'applied', made);
    }),
  );

/** Nobody gets in any more, and whoever is in is out. */
export async function blockStaff(strapi: Kassenwerk, keeper: Keeper, id: string, reason: string): Promise<void> {
  const account = await accountToChange(strapi, keeper, id);
  await inTheNameOf(keeper.scope, 'changeStaff', () =>
    inTransaction(strapi, async (sql) => {
      await setBlocked(sql, account.id, true);
      const ended = await endSessionsOf(sql, account.id);
      await auditAccount(sql, account, { action: 'blockAccount', details: { reason, ended } });
    }),
  );
}

export async function unblockStaff(strapi: Kassenwerk, keeper: Keeper, id: string): Promise<void> {
  const account = await accountToChange(strapi, keeper, id);
  await inTheNameOf(keeper.scope, 'changeStaff', () =>
    inTransaction(strapi, async (sql) => {
      await setBlocked(sql, account.id, false);
      await auditAccount(sql, account, { action: 'unblockAccount' });
    }),
  );
}

/** A new link for somebody whose first one is lost or has run out. @throws KW_STAFF_FROM_PROVIDER */
export async function inviteAgain(strapi: Kassenwerk, keeper: Keeper, id: string): Promise<void> {
  const account = await accountToChange(strapi, keeper, id);
  if (isForeignlyKept(account)) throw fromProvider();
  await inTheNameOf(keeper.scope, 'changeStaff', () =>
    inTransaction(strapi, async (sql) => {
      await auditAccount(sql, account, { action: 'inviteAccount' });
      await invite(sql, account);
    }),
  );
}

/** The provider says at each sign-in what somebody may do; a change here would not last. */
const isForeignlyKept = ({ provider }: StaffAccount): boolean => provider !== null && provider !== 'local';

const prefixOf = (username: string): string => username.slice(0, username.indexOf('/'));

const foreignName = (prefix: string) =>
  fail('invalid', 'KW_STAFF_NAME_FOREIGN', {
    de: `Ein Benutzername beginnt mit einer Kasse der Person. „${prefix}“ ist keine davon.`,
    en: `A user name begins with a fund of the person. "${prefix}" is none of them.`,
  });

const nameTaken = (username: string) =>
  fail('conflict', 'KW_STAFF_NAME_TAKEN', {
    de: `Den Benutzernamen „${username}“ gibt es schon. Bitte wählen Sie einen anderen.`,
    en: `The user name "${username}" is taken already. Please choose another one.`,
  });

const fromProvider = () =>
  fail('conflict', 'KW_STAFF_FROM_PROVIDER', {
    de: 'Diese Person meldet sich über Ihren Anmeldedienst an. Bitte ändern Sie Rollen und Kassen dort.',
    en: 'This person signs in through your provider. Please change roles and funds there.',
  });
