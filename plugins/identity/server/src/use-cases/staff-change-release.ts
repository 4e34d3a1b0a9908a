import {
  enqueue,
  fail,
  findRelease,
  hashOf,
  requireRelease,
  requireScope,
  system,
  withdrawRelease,
  withSql,
  type BilingualText,
  type Release,
  type ReleaseKind,
  type Sql,
} from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { findAccountById } from '../stores/account-store';
import {
  findChange,
  findOpenChange,
  insertChange,
  lockChange,
  markSigned,
  settleChange,
  type NewStaffChange,
  type StaffChange,
} from '../stores/staff-change-store';
import { assertMayGive } from './may-give';

const kind = 'staffAccount';
export const staffChangeTopic = 'identity.staffChange';

export type Asked = Pick<NewStaffChange, 'accountId' | 'username' | 'before' | 'wish'>;

/**
 * Keeps what is wished until a second person has signed it; an earlier wish for the same person is given up for it. Call within
 * the lock of the user name.
 * @returns the id of the release
 */
export async function askForStaffChange(sql: Sql, asked: Asked): Promise<string> {
  const earlier = await dropOpenChange(sql, asked.username);
  const authors = [...new Set([...(earlier?.authors ?? []), requireScope().actor.id])];
  const change = await insertChange(sql, { ...asked, tenant: filedWith(asked), authors });
  const { documentId } = await requireRelease(sql, {
    tenant: change.tenant,
    kind,
    subject: { type: 'staffAccount', id: change.documentId },
    title: { de: `Zugang von ${change.username}`, en: `Access of ${change.username}` },
    hash: hashOf(contentOf(change)),
    excluded: excludedFrom(change),
  });
  return documentId;
}

/** @returns the wish that was open until now */
export async function dropOpenChange(sql: Sql, username: string): Promise<StaffChange | undefined> {
  const open = await findOpenChange(sql, username);
  if (!open) return undefined;
  await settleChange(sql, open.documentId, 'dropped');
  await withdrawRelease(sql, { tenant: open.tenant, kind, subjectId: open.documentId }, 'superseded');
  return open;
}

/** How the access of people who may sign takes part in releases: otherwise one person could make the second signer. */
export const staffChangeReleases: ReleaseKind = {
  kind,
  label: { de: 'Zugang einer Person', en: "Somebody's access" },
  permission: { action: 'release', subject: 'staffAccount' },
  signatures: 1,
  besideAuthor: true,
  days: 14,
  async show(sql, release) {
    const change = await findChange(sql, release.subjectId);
    return { before: change?.before ?? null, after: change?.wish ?? null };
  },
  async warn(sql, release) {
    const wish = (await findChange(sql, release.subjectId))?.wish;
    return wish ? [whereLinksGo(wish.email)] : [];
  },
  async inspect(sql, release, strapi) {
    const change = await findChange(sql, release.subjectId);
    if (change?.status !== 'open') throw decidedAlready();
    await assertSignerMayGive(strapi as Kassenwerk, change);
    return { hash: hashOf(contentOf(change)), excluded: excludedFrom(change) };
  },
  async decided(sql, { release, status }) {
    if (status === 'open') return;
    if (status !== 'released') return void (await settleChange(sql, release.subjectId, 'dropped'));
    await markSigned(sql, release.subjectId);
    await enqueue(sql, {
      tenant: release.tenant,
      topic: staffChangeTopic,
      key: release.documentId,
      payload: { release: release.documentId },
    });
  },
};

/** The signed wish, which the caller carries out within this transaction; undefined when that has been done. */
export async function takeSignedChange(
  sql: Sql,
  documentId: string,
): Promise<{ change: StaffChange; release: Release } | undefined> {
  const release = await findRelease(sql, documentId);
  if (!release) return undefined;
  const change = await lockChange(sql, release.subjectId);
  return change?.status === 'signed' ? { change, release } : undefined;
}

/** In the fund of the user name where the person works in several, so that people there see it. */
function filedWith({ username, wish }: Asked): string {
  const tenants = wish?.tenants ?? [];
  const prefix = username.split('/')[0]!;
  return tenants.length === 1 || !tenants.includes(prefix) ? tenants[0]! : prefix;
}

const contentOf = ({ documentId, accountId, username, before, wish }: StaffChange) => ({
  documentId,
  accountId,
  username,
  before,
  wish,
});

/** Said also where the address stays: it may have been changed while the account could not sign anything. */
const whereLinksGo = (email: string): BilingualText => ({
  de: `Links für neue Kennwörter gehen an ${email}. Bitte prüfen Sie, dass diese Adresse der Person gehört.`,
  en: `Links for new passwords go to ${email}. Please check that this address is the person's.`,
});

/** Neither who asked nor the person it is about. */
const excludedFrom = ({ authors, accountId }: StaffChange): string[] =>
  accountId === null ? authors : [...authors, String(accountId)];

async function assertSignerMayGive(strapi: Kassenwerk, { accountId, username, wish }: StaffChange): Promise<void> {
  const scope = requireScope();
  const user = await system('read who signs', () =>
    withSql(strapi, (sql) => findAccountById(sql, Number(scope.actor.id))),
  );
  if (!user || !wish) throw decidedAlready();
  await assertMayGive(strapi, { scope, user }, { id: accountId ?? 0, username, ...wish });
}

const decidedAlready = () =>
  fail('conflict', 'KW_STAFF_CHANGE_DECIDED', {
    de: 'Über diesen Zugang ist schon entschieden. Bitte laden Sie die Seite neu.',
    en: 'This access has been decided on already. Please reload the page.',
  });
