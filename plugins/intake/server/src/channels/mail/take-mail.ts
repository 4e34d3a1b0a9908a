import { Readable } from 'node:stream';
import { mailTagger } from '@kassenwerk/casework';
import { readReference } from '@kassenwerk/forms';
import { fail, isKassenwerkError, withSql } from '@kassenwerk/kernel';
import { referencesIn } from '../../domain/identifiers';
import type { Kassenwerk } from '../../kassenwerk';
import { namedCases } from '../../stores/thread-store';
import { acceptRequest, type Accepted } from '../../use-cases/accept-request';
import { withFiles, type FileBasket } from '../../use-cases/keep-file';
import { refusalOf } from '../refusals';
import { readMail, type ReadMail } from './read-mail';

/**
 * One mail, as a job of its fund. An attachment that cannot be taken is told to the caseworker and holds up nothing.
 * @returns `saysNothing` for what a program answered to no case: it opens none, or two programs would write to each other for ever
 */
export async function takeMail(strapi: Kassenwerk, tenant: string, source: Buffer): Promise<Accepted | 'saysNothing'> {
  const mail = await readMail(source).catch(unreadable);
  if (await saysNothing(strapi, tenant, mail)) return 'saysNothing';
  const { key, id = `<${key}@mail.invalid>`, thread, from, subject, text, sentAt, kind } = mail;
  return withFiles(strapi, tenant, async (files) =>
    acceptRequest(strapi, {
      tenant,
      channel: 'email',
      externalId: key,
      sender: { kind: 'unknown', ...from },
      subject,
      text,
      remarks: await attach(files, mail),
      isAutomatic: kind === 'reply' || kind === 'generated',
      files,
      mail: { id, thread },
      ...(sentAt ? { receivedAt: plausible(sentAt, new Date()) } : {}),
    }),
  );
}

/** Somebody is away, has read it, or a mail did not arrive, and no case is meant. With a file it may be more than that. */
async function saysNothing(
  strapi: Kassenwerk,
  tenant: string,
  { kind, thread, subject, text, attachments }: ReadMail,
): Promise<boolean> {
  if ((kind !== 'reply' && kind !== 'undelivered') || attachments.length > 0) return false;
  const threadTags = thread.map(await mailTagger(strapi, tenant));
  const references = referencesIn(`${subject}\n${text}`.slice(0, 20_000)).map(readReference);
  const named = await withSql(strapi, (sql) =>
    namedCases(sql, tenant, [{ place: 0, conversationId: null, threadTags, references }]),
  );
  return named.length === 0;
}

/** The sender's clock counts only where it can be right. */
const plausible = (sentAt: Date, now: Date): Date =>
  sentAt < now && now.getTime() - sentAt.getTime() < 7 * 86_400_000 ? sentAt : now;

async function attach(files: FileBasket, { attachments, leftOut, isEncrypted, kind }: ReadMail): Promise<string[]> {
  const remarks = [
    ...(isEncrypted ? ['Die E-Mail ist verschlüsselt und konnte nicht gelesen werden. Sie liegt im Postfach.'] : []),
    ...(leftOut > 0
      ? [
          `Von den Anlagen wurden die ersten ${attachments.length} übernommen, ${leftOut} weitere nicht. Die E-Mail liegt im Postfach.`,
        ]
      : []),
    ...(kind === 'undelivered' ? ['Eine E-Mail zu diesem Vorgang konnte nicht zugestellt werden.'] : []),
  ];
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
