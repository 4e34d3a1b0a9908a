import { fail, hasNoMoreRights, isRole, maySignAnything, staffScope } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import type { StaffAccount, StaffValues } from '../stores/staff-store';
import type { Keeper } from './staff-accounts';

type Wanted = StaffValues & { id: number; username: string };

/** Nobody gives rights away that they do not have. @throws KW_STAFF_FUND_FOREIGN, KW_STAFF_ROLE_FOREIGN */
export async function assertMayGive(strapi: Kassenwerk, { scope, user }: Keeper, wanted: Wanted): Promise<void> {
  const foreign = wanted.tenants.find((one) => scope.tenants !== 'all' && !scope.tenants.includes(one));
  if (foreign) throw foreignFund(foreign);
  if (!wanted.staffRoles.every(isRole) || !(await hasNoMoreRights(strapi, wanted, user))) throw foreignRole();
}

/**
 * Whether one person alone could gain a second signature by this: an account that may sign, or one that gets another address to
 * which its passwords go.
 */
export async function needsSecondPerson(
  strapi: Kassenwerk,
  wanted: Wanted,
  before: StaffAccount | null,
): Promise<boolean> {
  if (before && isSameAccess(before, wanted)) return false;
  return maySignAnything((await staffScope(strapi, wanted)).ability);
}

const isSameAccess = (before: StaffAccount, { email, staffRoles, tenants }: StaffValues): boolean =>
  (before.email ?? '') === email && isSameSet(before.staffRoles, staffRoles) && isSameSet(before.tenants, tenants);

const isSameSet = (some: unknown, others: readonly string[]): boolean =>
  Array.isArray(some) && some.length === others.length && others.every((one) => some.includes(one));

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
