import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from '@kassenwerk/kernel';
import { createTransport } from 'nodemailer';
import type { Kassenwerk } from '../kassenwerk';
import { settingsOf } from '../settings';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** Without angle brackets; by default the mail program makes one up. */
  messageId?: string | undefined;
  /** Somebody wrote it, and no program. */
  isLetter?: boolean | undefined;
}

/** Asks programs that answer for somebody who is away to keep still (RFC 3834, and Exchange's own way). */
const headersOf = ({ isLetter }: Mail): Record<string, string> => ({
  'X-Auto-Response-Suppress': 'OOF, AutoReply',
  ...(isLetter ? {} : { 'Auto-Submitted': 'auto-generated' }),
});

/** A mail server that hangs must not hold up the outbox, whose lease on a message ends after two minutes. */
const patienceMs = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * By SMTP, or without a mail server into a folder that the operator's own mail program picks up. Call from an outbox handler alone.
 * @throws KW_MAIL_NOT_SENT, to be tried again; names no recipient, because outbox errors are logged
 */
export async function sendMail(strapi: Kassenwerk, mail: Mail): Promise<void> {
  const { smtpUrl, from, folder } = settingsOf(strapi).mail;
  try {
    const { to, subject, text, messageId } = mail;
    const id = messageId ? { messageId: `<${messageId}>` } : {};
    const message = { from, to, subject, text, headers: headersOf(mail), ...id };
    if (smtpUrl) await createTransport(patiently(smtpUrl)).sendMail(message);
    else await putInFolder(folder, message);
  } catch (cause) {
    throw notSent(cause);
  }
}

/** What the operator has written into the address counts; nodemailer reads options beside an address from the address alone. */
function patiently(smtpUrl: string): string {
  const url = new URL(smtpUrl);
  for (const [name, ms] of Object.entries(patienceMs))
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(ms));
  return url.href;
}

async function putInFolder(
  folder: string,
  mail: Omit<Mail, 'isLetter'> & { from: string; headers: Record<string, string> },
): Promise<void> {
  const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail(mail);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  await writeFile(join(folder, `${stamp}-${randomUUID().slice(0, 8)}.eml`), message as Buffer, { mode: 0o600 });
}

const notSent = (cause: unknown) =>
  fail(
    'unavailable',
    'KW_MAIL_NOT_SENT',
    {
      de: 'Eine E-Mail konnte nicht versandt werden. Es wird später noch einmal versucht.',
      en: 'A mail could not be sent. It will be tried again later.',
    },
    { cause, retry: 'later' },
  );
