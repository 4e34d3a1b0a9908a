import { Readable } from 'node:stream';
import { fail, isKassenwerkError } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../../kassenwerk';
import { acceptRequest, type Accepted } from '../../use-cases/accept-request';
import { withFiles, type FileBasket } from '../../use-cases/keep-file';
import { refusalOf } from '../refusals';
import { readMail, type ReadMail } from './read-mail';

/** One mail, as a job of its fund. An attachment that cannot be taken is told to the caseworker and holds up nothing. */
export async function takeMail(strapi: Kassenwerk, tenant: string, source: Buffer): Promise<Accepted> {
  const mail = await readMail(source).catch(unreadable);
  const { key, id, thread, from, subject, text, sentAt, isAutomatic } = mail;
  return withFiles(strapi, tenant, async (files) =>
    acceptRequest(strapi, {
      tenant,
      channel: 'email',
      externalId: key,
      sender: { kind: 'unknown', ...from },
      subject,
      text,
      remarks: await attach(files, mail),
      isAutomatic,
      files,
      ...(id ? { mail: { id, thread } } : {}),
      ...(sentAt ? { receivedAt: plausible(sentAt, new Date()) } : {}),
    }),
  );
}

/** The sender's clock counts only where it can be right. */
const plausible = (sentAt: Date, now: Date): Date =>
  sentAt < now && now.getTime() - sentAt.getTime() < 7 * 86_400_000 ? sentAt : now;

async function attach(files: FileBasket, { attachments, isEncrypted }: ReadMail): Promise<string[]> {
  const remarks = isEncrypted
    ? ['Die E-Mail ist verschlüsselt und konnte nicht gelesen werden. Sie liegt im Postfach.']
    : [];
  for (const { name, content } of attachments) {
    try {
      await files.add(name, Readable.from([content]));
    } catch (error) {
      if (!refusalOf(error) || !isKassenwerkError(error)) throw error;
      remarks.push(`Die Anlage „${name.slice(0, 120)}“ wurde nicht übernommen: ${error.text.de}`);
    }
  }
  return remarks;
}

function unreadable(cause: unknown): never {
  throw fail(
    'invalid',
    'KW_MAIL_UNREADABLE',
    {
      de: 'Die E-Mail ist beschädigt und kann nicht gelesen werden. Sie liegt im Fehlerordner des Postfachs.',
      en: 'The mail is damaged and cannot be read. It lies in the error folder of the mailbox.',
    },
    { cause },
  );
}
