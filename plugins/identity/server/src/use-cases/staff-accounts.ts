import { fail, hasNoMoreRights, roles, withSql, type Role, type Scope, type StaffUser } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { accountBlockedUntil } from '../security/account-limits';
import { settingsOf } from '../settings';
import { listSessions, type SessionView } from '../stores/session-store';
import { findStaffAccount, listStaffAccounts, type StaffAccount } from '../stores/staff-store';
import { inTheNameOf } from './account-audit';

/** Who looks after the accounts of others. */
export interface Keeper {
  scope: Scope;
  user: StaffUser;
}

export interface StaffView {
  id: string;
  username: string;
  name: string;
  roles: unknown;
  tenants: unknown;
  team: string | null;
  isBlocked: boolean;
  hasSecondFactor: boolean;
  sessions: number;
  lastSeenAt: Date | null;
}

export interface StaffDetail extends Omit<StaffView, 'sessions'> {
  sessions: SessionView[];
  /** After too many attempts. */
  lockedUntil: Date | null;
  email: string | null;
  /** Roles, funds and password come from a provider of OpenID Connect. */
  isFromProvider: boolean;
  /** Why the asking person may only look: it is the own account, or one with more rights. */
  onlyLook: 'self' | 'stronger' | null;
}

/** Everybody who works for no other funds than those in which the asking person has the right. */
export async function listStaff(strapi: Kassenwerk, { scope }: Keeper): Promise<StaffView[]> {
  const found = await inTheNameOf(scope, 'listStaff', () =>
    withSql(strapi, (sql) => listStaffAccounts(sql, scope.tenants as readonly string[], idleSeconds(strapi))),
  );
  return found.map(viewOf);
}

export async function showStaff(strapi: Kassenwerk, keeper: Keeper, id: string): Promise<StaffDetail> {
  const account = await findAccountFor(strapi, keeper, id);
  const sessions = await inTheNameOf(keeper.scope, 'showStaff', () =>
    withSql(strapi, (sql) => listSessions(sql, account.id, idleSeconds(strapi))),
  );
  return {
    ...viewOf(account),
    sessions,
    email: account.email,
    isFromProvider: account.provider !== 'local',
    lockedUntil: (await accountBlockedUntil(strapi, account)) ?? null,
    onlyLook: await whyOnlyLook(strapi, keeper, account),
  };
}

/** What the asking person may give: roles that exceed the own rights in none of the own funds. */
export async function staffChoices(
  strapi: Kassenwerk,
  { user, scope }: Keeper,
): Promise<{ roles: Role[]; tenants: readonly string[] }> {
  const tenants = scope.tenants === 'all' ? [] : scope.tenants;
  const given: Role[] = [];
  for (const role of roles.filter((one) => !notStaff.has(one)))
    if (await hasNoMoreRights(strapi, { id: 0, username: '', staffRoles: [role], tenants: user.tenants }, user))
      given.push(role);
  return { roles: given, tenants };
}

/** They sign in with credentials of their own. */
const notStaff = new Set<Role>(['partner', 'member']);

/** @throws KW_STAFF_UNKNOWN, KW_STAFF_OWN_ACCOUNT, KW_STAFF_STRONGER */
export async function accountToChange(strapi: Kassenwerk, keeper: Keeper, id: string): Promise<StaffAccount> {
  const account = await findAccountFor(strapi, keeper, id);
  const reason = await whyOnlyLook(strapi, keeper, account);
  if (reason === 'self') throw ownAccount();
  if (reason === 'stronger') throw stronger();
  return account;
}

async function findAccountFor(strapi: Kassenwerk, { scope }: Keeper, id: string): Promise<StaffAccount> {
  const tenants = scope.tenants as readonly string[];
  const found = await inTheNameOf(scope, 'findStaff', () =>
    withSql(strapi, (sql) => findStaffAccount(sql, Number(id), tenants, idleSeconds(strapi))),
  );
  if (!found) throw unknown();
  return found;
}

async function whyOnlyLook(
  strapi: Kassenwerk,
  { user }: Keeper,
  account: StaffAccount,
): Promise<StaffDetail['onlyLook']> {
  if (account.id === user.id) return 'self';
  return (await hasNoMoreRights(strapi, account, user)) ? null : 'stronger';
}

const idleSeconds = (strapi: Kassenwerk): number => settingsOf(strapi).idleMinutes * 60;

const viewOf = (account: StaffAccount): StaffView => ({
  id: String(account.id),
  username: account.username,
  name: account.displayName || account.username,
  roles: account.staffRoles,
  tenants: account.tenants,
  team: account.team || null,
  isBlocked: account.blocked,
  hasSecondFactor: account.hasSecondFactor,
  sessions: account.sessions,
  lastSeenAt: account.lastSeenAt,
});

const unknown = () =>
  fail('notFound', 'KW_STAFF_UNKNOWN', {
    de: 'Diese Person gibt es nicht, oder sie arbeitet auch für Kassen, für die Sie nicht zuständig sind.',
    en: 'This person does not exist, or also works for funds that you are not responsible for.',
  });

const ownAccount = () =>
  fail('forbidden', 'KW_STAFF_OWN_ACCOUNT', {
    de: 'Ihr eigenes Konto ändern Sie unter „Mein Konto“.',
    en: 'You change your own account under "My account".',
  });

const stronger = () =>
  fail('forbidden', 'KW_STAFF_STRONGER', {
    de: 'Diese Person hat Rechte, die Sie nicht haben. Bitte wenden Sie sich an jemanden, der mindestens dieselben Rechte hat.',
    en: 'This person has rights that you do not have. Please ask somebody who has at least the same rights.',
  });
