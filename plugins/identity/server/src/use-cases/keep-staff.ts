import { randomBytes, randomUUID } from 'node:crypto';
import {
  enqueue,
  fail,
  hasNoMoreRights,
  inTransaction,
  isRole,
  type OutboxMessage,
  type Sql,
  type StaffUser,
} from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { findAccount, lockUsername } from '../stores/account-store';
import { endSessionsOf } from '../stores/session-store';
import { addUser, setBlocked, updateStaff, type StaffAccount, type StaffValues } from '../stores/staff-store';
import { auditAccount, homeOf, inTheNameOf } from './account-audit';
import { invitationMail } from './invitation-mail';
import { sendPasswordLink } from './password-link';
import { accountToChange, type Keeper } from './staff-accounts';

export const invitationTopic = 'identity.invitation';
const invitedMinutes = 7 * 24 * 60;

export type StaffWish = StaffValues;

export interface NewStaff extends StaffWish {
  /** `fund/name`, the fund one of the person's or the asking person's own. */
  username: string;
  locale: string;
}

/**
 * An account whose owner chooses the password by a mailed link. Nobody gives rights away that they do not have.
 * @returns the id
 * @throws KW_STAFF_NAME_FOREIGN, KW_STAFF_NAME_TAKEN, KW_STAFF_FUND_FOREIGN, KW_STAFF_ROLE_FOREIGN
 */
export async function createStaff(
  strapi: Kassenwerk,
  keeper: Keeper,
  { username, locale, ...wish }: NewStaff,
): Promise<{ id: string }> {
  await assertMayGive(strapi, keeper, { id: 0, username, ...wish });
  const prefix = prefixOf(username);
  if (!wish.tenants.includes(prefix) && prefix !== prefixOf(keeper.user.username)) throw foreignName(prefix);
  return inTheNameOf(keeper.scope, 'createStaff', () =>
    inTransaction(strapi, async (sql) => {
      await lockUsername(sql, username);
      if (await findAccount(sql, username)) throw nameTaken(username);
      const password = randomBytes(32).toString('base64url');
      const id = await addUser(strapi, { username, locale, provider: 'local', password, ...wish });
      const { staffRoles: roles, tenants } = wish;
      await auditAccount(sql, { id, tenants }, { action: 'createAccount', details: { roles, tenants } });
      await invite(sql, { id, tenants });
      return { id: String(id) };
    }),
  );
}

/** Holds from the next request of the person on. @throws what `createStaff` and `accountToChange` throw, KW_STAFF_FROM_PROVIDER */
export async function changeStaff(strapi: Kassenwerk, keeper: Keeper, id: string, wish: StaffWish): Promise<void> {
  const account = await accountToChange(strapi, keeper, id);
  if (isForeignlyKept(account)) throw fromProvider();
  await assertMayGive(strapi, keeper, { id: account.id, username: account.username, ...wish });
  await inTheNameOf(keeper.scope, 'changeStaff', () =>
    inTransaction(strapi, async (sql) => {
      await updateStaff(sql, account.id, wish);
      const { staffRoles: roles, tenants, team } = wish;
      const before = { roles: account.staffRoles, tenants: account.tenants, team: account.team || null };
      await auditAccount(sql, account, {
        action: 'changeAccount',
        details: { before, after: { roles, tenants, team } },
      });
    }),
  );
}

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

/** Outbox handler. */
export const sendInvitation = ({ payload }: OutboxMessage, strapi: Kassenwerk): Promise<void> =>
  sendPasswordLink(strapi, Number(payload['userId']), { minutes: invitedMinutes, mail: invitationMail });

const invite = (sql: Sql, account: Pick<StaffUser, 'id' | 'tenants'>): Promise<void> =>
  enqueue(sql, {
    tenant: homeOf(account),
    topic: invitationTopic,
    key: randomUUID(),
    payload: { userId: account.id },
  });

async function assertMayGive(
  strapi: Kassenwerk,
  { scope, user }: Keeper,
  wanted: StaffWish & { id: number; username: string },
): Promise<void> {
  const foreign = wanted.tenants.find((one) => scope.tenants !== 'all' && !scope.tenants.includes(one));
  if (foreign) throw foreignFund(foreign);
  if (!wanted.staffRoles.every(isRole) || !(await hasNoMoreRights(strapi, wanted, user))) throw foreignRole();
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

const foreignFund = (tenant: string) =>
  fail('forbidden', 'KW_STAFF_FUND_FOREIGN', {
    de: `Für „${tenant}“ sind Sie nicht zuständig und können dort niemanden einsetzen.`,
    en: `You are not responsible for "${tenant}" and cannot appoint anybody there.`,
  });

const foreignRole = () =>
  fail('forbidden', 'KW_STAFF_ROLE_FOREIGN', {
    de: 'Sie können nur Rollen vergeben, deren Rechte Sie in allen Kassen der Person selbst haben.',
    en: 'You can only give roles whose rights you have yourself in all funds of the person.',
  });

const fromProvider = () =>
  fail('conflict', 'KW_STAFF_FROM_PROVIDER', {
    de: 'Diese Person meldet sich über Ihren Anmeldedienst an. Bitte ändern Sie Rollen und Kassen dort.',
    en: 'This person signs in through your provider. Please change roles and funds there.',
  });
