import { ImapFlow } from 'imapflow';
import { fail, runAsJob } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../../kassenwerk';
import { noteFault } from '../../use-cases/overview';
import { refusalOf } from '../refusals';
import type { Mailbox } from './settings';
import { takeMail } from './take-mail';

export interface FetchedMails {
  received: number;
  refused: number;
  /** For a reason of the machine: they lie where they lay and are tried again. */
  failed: number;
}

const largestMail = 40 * 1024 * 1024;
/** In one go; the rest comes with the next. */
const mailsAtOnce = 200;

/**
 * Takes in what lies in a mailbox. A mail is moved only after it has been stored, so that a process that is killed leaves it where it
 * lies, and taking it once more changes nothing. @throws when the server cannot be reached; nothing is lost then
 */
export async function fetchMail(strapi: Kassenwerk, mailbox: Mailbox): Promise<FetchedMails> {
  const client = clientFor(mailbox);
  const counts = { received: 0, refused: 0, failed: 0 };
  // Without a listener a connection that breaks would end the process; the command in hand fails all the same.
  client.on('error', (error: Error) => strapi.log.warn(`intake: mailbox of ${mailbox.tenant}: ${error.name}`));
  await client.connect();
  try {
    await ensureFolders(client, mailbox);
    const lock = await client.getMailboxLock(mailbox.folder);
    try {
      const uids = (await client.search({ all: true }, { uid: true })) || [];
      for (const uid of uids.slice(0, mailsAtOnce)) {
        // One that fails holds up none of the others.
        const outcome = await takeOne(strapi, client, mailbox, uid).catch((error: unknown) => {
          strapi.log.error(`intake: a mail of ${mailbox.tenant} could not be taken in: ${(error as Error).name}`);
          return 'failed' as const;
        });
        counts[outcome] += 1;
      }
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
  return counts;
}

function clientFor({ host, port, secure, user, passwordFrom }: Mailbox): ImapFlow {
  const pass = process.env[passwordFrom];
  if (!pass)
    throw fail('internal', 'KW_MAILBOX_PASSWORD', {
      de: `Das Kennwort eines Postfachs fehlt. Bitte setzen Sie ${passwordFrom} in der Umgebung des Servers.`,
      en: `The password of a mailbox is missing. Please set ${passwordFrom} in the environment of the server.`,
    });
  return new ImapFlow({ host, port, secure, auth: { user, pass }, logger: false, socketTimeout: 60_000 });
}

async function ensureFolders(client: ImapFlow, { doneFolder, refusedFolder }: Mailbox): Promise<void> {
  const known = new Set((await client.list()).map(({ path }) => path));
  for (const folder of [doneFolder, refusedFolder]) if (!known.has(folder)) await client.mailboxCreate(folder);
}

async function takeOne(
  strapi: Kassenwerk,
  client: ImapFlow,
  { tenant, doneFolder, refusedFolder }: Mailbox,
  uid: number,
): Promise<'received' | 'refused'> {
  const reason = await runAsJob(tenant, 'mailbox', () => refusal(strapi, client, tenant, uid));
  await client.messageMove(String(uid), reason ? refusedFolder : doneFolder, { uid: true });
  return reason ? 'refused' : 'received';
}

/** Takes a mail in. @returns the code of the reason when it can never be */
async function refusal(strapi: Kassenwerk, client: ImapFlow, tenant: string, uid: number): Promise<string | undefined> {
  const known = await client.fetchOne(String(uid), { size: true, envelope: true }, { uid: true });
  if (!known) return undefined;
  const noted = async (reason: string): Promise<string> => {
    await noteFault(strapi, { tenant, channel: 'email', name: known.envelope?.subject ?? '', reason });
    return reason;
  };
  if ((known.size ?? 0) > largestMail) return noted('KW_MAIL_LARGE');
  const fetched = await client.fetchOne(String(uid), { source: true }, { uid: true });
  if (!fetched || !fetched.source) return undefined;
  try {
    await takeMail(strapi, tenant, fetched.source);
    return undefined;
  } catch (error) {
    const reason = refusalOf(error);
    if (!reason) throw error;
    return noted(reason);
  }
}
