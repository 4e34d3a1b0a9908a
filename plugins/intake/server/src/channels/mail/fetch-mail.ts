import type { ImapFlow } from 'imapflow';
import { runAsJob } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../../kassenwerk';
import { noteFault } from '../../use-cases/overview';
import { refusalOf } from '../refusals';
import { connectTo } from './connect';
import { groupsOf, type LyingMail } from './mail-groups';
import type { Mailbox } from './settings';
import { takeMail } from './take-mail';

export interface FetchedMails {
  received: number;
  refused: number;
  /** For a reason of the machine: they lie where they lay and are tried again. */
  failed: number;
}

/** What a program answered to nothing is received as well, but lies in a folder of its own. */
type Outcome = keyof FetchedMails | 'automatic';

const largestMail = 40 * 1024 * 1024;
/** In one go; the rest comes with the next. */
const mailsAtOnce = 500;

/**
 * Takes in what lies in a mailbox. A mail is moved only after it has been stored, so that a process that is killed leaves it where it
 * lies, and taking it once more changes nothing. @throws when the server cannot be reached; nothing is lost then
 */
export async function fetchMail(strapi: Kassenwerk, mailbox: Mailbox): Promise<FetchedMails> {
  const client = await connectTo(strapi, mailbox);
  try {
    return await fetchFrom(strapi, client, mailbox);
  } finally {
    await client.logout().catch(() => client.close());
  }
}

/** The same over a connection that is there already. */
export async function fetchFrom(strapi: Kassenwerk, client: ImapFlow, mailbox: Mailbox): Promise<FetchedMails> {
  const counts = { received: 0, refused: 0, failed: 0 };
  await ensureFolders(client, mailbox);
  const lock = await client.getMailboxLock(mailbox.folder);
  try {
    for (const group of groupsOf(await lying(client))) {
      for (const outcome of await takeGroup(strapi, client, mailbox, group))
        counts[outcome === 'automatic' ? 'received' : outcome] += 1;
    }
  } finally {
    lock.release();
  }
  return counts;
}

async function ensureFolders(client: ImapFlow, { doneFolder, refusedFolder, automaticFolder }: Mailbox): Promise<void> {
  const known = new Set((await client.list()).map(({ path }) => path));
  for (const folder of [doneFolder, refusedFolder, automaticFolder])
    if (!known.has(folder)) await client.mailboxCreate(folder);
}

async function lying(client: ImapFlow): Promise<LyingMail[]> {
  const uids = (await client.search({ all: true }, { uid: true })) || [];
  if (uids.length === 0) return [];
  const mails: LyingMail[] = [];
  const query = { size: true, envelope: true };
  for await (const { uid, size, envelope } of client.fetch(rangeOf(uids.slice(0, mailsAtOnce)), query, { uid: true }))
    mails.push({ uid, size: size ?? 0, subject: envelope?.subject ?? '' });
  return mails;
}

const rangeOf = (uids: readonly number[]): string => uids.join(',');

/** Read and stored together, which costs a few transactions; one that fails holds up none of the others. */
async function takeGroup(
  strapi: Kassenwerk,
  client: ImapFlow,
  { tenant, doneFolder, refusedFolder, automaticFolder }: Mailbox,
  group: readonly LyingMail[],
): Promise<Outcome[]> {
  const sources = await sourcesOf(client, group);
  const taken = await runAsJob(tenant, 'mailbox', () =>
    Promise.all(
      group.map(async (mail) => ({
        uid: mail.uid,
        outcome: await takeOne(strapi, tenant, { ...mail, source: sources.get(mail.uid) }),
      })),
    ),
  );
  const move = async (outcome: Outcome, folder: string): Promise<void> => {
    const uids = taken.flatMap((one) => (one.outcome === outcome ? [one.uid] : []));
    if (uids.length > 0) await client.messageMove(rangeOf(uids), folder, { uid: true });
  };
  await move('received', doneFolder);
  await move('refused', refusedFolder);
  await move('automatic', automaticFolder);
  return taken.map(({ outcome }) => outcome);
}

async function sourcesOf(client: ImapFlow, group: readonly LyingMail[]): Promise<Map<number, Buffer>> {
  const uids = group.flatMap(({ uid, size }) => (size > largestMail ? [] : [uid]));
  const sources = new Map<number, Buffer>();
  if (uids.length === 0) return sources;
  for await (const { uid, source } of client.fetch(rangeOf(uids), { source: true }, { uid: true }))
    if (source) sources.set(uid, source);
  return sources;
}

async function takeOne(
  strapi: Kassenwerk,
  tenant: string,
  { size, subject, source }: LyingMail & { source: Buffer | undefined },
): Promise<Outcome> {
  try {
    const outcome =
      size > largestMail ? { reason: 'KW_MAIL_LARGE' } : source && (await outcomeOf(strapi, tenant, source));
    if (!outcome) return 'received';
    if (outcome === 'automatic') return outcome;
    const { reason } = outcome;
    await noteFault(strapi, { tenant, channel: 'email', name: subject, reason });
    return 'refused';
  } catch (error) {
    strapi.log.error(`intake: a mail of ${tenant} could not be taken in: ${(error as Error).name}`);
    return 'failed';
  }
}

/** Takes a mail in. @returns the code of the reason when it can never be */
async function outcomeOf(
  strapi: Kassenwerk,
  tenant: string,
  source: Buffer,
): Promise<'automatic' | { reason: string } | undefined> {
  try {
    return (await takeMail(strapi, tenant, source)) === 'saysNothing' ? 'automatic' : undefined;
  } catch (error) {
    const reason = refusalOf(error);
    if (!reason) throw error;
    return { reason };
  }
}
