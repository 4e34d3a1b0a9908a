import { randomBytes, randomUUID } from 'node:crypto';
import { enqueue, type OutboxMessage, type Sql, type StaffUser } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import type { Account } from '../stores/account-store';
import { insertUser, updateStaff, type StaffAccount, type StaffValues } from '../stores/staff-store';
import { auditAccount, homeOf } from './account-audit';
import { invitationMail } from './invitation-mail';
import { sendPasswordLink } from './password-link';
import { hashPassword } from './set-password';

export const invitationTopic = 'identity.invitation';
const invitedMinutes = 7 * 24 * 60;

export interface NewStaff extends StaffValues {
  /** `fund/name`, the fund one of the person's or the asking person's own. */
  username: string;
  locale: string;
}

/** An account and the mail to its owner, in the transaction of the caller. `release`: by which others agreed. @returns the id */
export async function addInvited(
  strapi: Kassenwerk,
  sql: Sql,
  { username, locale, ...wish }: NewStaff,
  release?: string,
): Promise<number> {
  // Nobody knows it; the person chooses another one by the link.
  const passwordHash = await hashPassword(strapi, randomBytes(32).toString('base64url'));
  const id = await insertUser(sql, { username, locale, provider: 'local', passwordHash, ...wish });
  const { staffRoles: roles, tenants } = wish;
  await auditAccount(
    sql,
    { id, tenants },
    { action: 'createAccount', details: { roles, tenants, ...(release ? { release } : {}) } },
  );
  await invite(sql, { id, tenants });
  return id;
}

/** The trail says that name or address were changed, not what they are: it can never be deleted. */
export async function changeValues(
  sql: Sql,
  account: Account | StaffAccount,
  wish: StaffValues,
  release?: string,
): Promise<void> {
  await updateStaff(sql, account.id, wish);
  const before = valuesOf(account);
  const { staffRoles: roles, tenants, team } = wish;
  const fields = (['displayName', 'email'] as const).filter((field) => before[field] !== wish[field]);
  await auditAccount(sql, account, {
    action: 'changeAccount',
    details: {
      before: { roles: before.staffRoles, tenants: before.tenants, team: before.team },
      after: { roles, tenants, team },
      ...(fields.length > 0 ? { fields } : {}),
      ...(release ? { release } : {}),
    },
  });
}

export const valuesOf = ({
  username,
  displayName,
  email,
  staffRoles,
  tenants,
  team,
}: Account | StaffAccount): StaffValues => ({
  displayName: displayName || username,
  email: email ?? '',
  staffRoles: staffRoles as string[],
  tenants: tenants as string[],
  team: team || null,
});

/** Outbox handler. */
export const sendInvitation = ({ payload }: OutboxMessage, strapi: Kassenwerk): Promise<void> =>
  sendPasswordLink(strapi, Number(payload['userId']), { minutes: invitedMinutes, mail: invitationMail });

export const invite = (sql: Sql, account: Pick<StaffUser, 'id' | 'tenants'>): Promise<void> =>
  enqueue(sql, {
    tenant: homeOf(account),
    topic: invitationTopic,
    key: randomUUID(),
    payload: { userId: account.id },
  });
