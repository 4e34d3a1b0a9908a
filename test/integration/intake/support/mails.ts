import { randomUUID } from 'node:crypto';
import type { ImapServer } from '../../../support/imap-server';
import { subject, tenant } from './requests';

/** The mailbox of the fund on the IMAP server of the test. */
export function mailboxOn({ port, user, password }: Pick<ImapServer, 'port' | 'user' | 'password'>) {
  process.env['TEST_MAILBOX'] = password;
  return {
    tenant,
    host: '127.0.0.1',
    port,
    secure: false,
    user,
    passwordFrom: 'TEST_MAILBOX',
    folder: 'INBOX',
    doneFolder: 'Kassenwerk',
    refusedFolder: 'Kassenwerk-Fehler',
    automaticFolder: 'Kassenwerk-Automatisch',
    watch: true,
  };
}

interface MailParts {
  body: string;
  subject?: string;
  from?: string;
  id?: string;
  headers?: string[];
}

export const mailOf = ({
  body,
  from = 'Meike Petersen <meike@example.org>',
  id = randomUUID(),
  headers = [],
  ...more
}: MailParts) =>
  [
    `From: ${from}`,
    'To: service@nordlicht.example',
    `Subject: ${more.subject ?? subject}`,
    `Message-ID: <${id}@example.org>`,
    'MIME-Version: 1.0',
    ...headers,
    ...(headers.some((one) => one.startsWith('Content-Type')) ? [] : ['Content-Type: text/plain; charset=utf-8']),
    '',
    body,
  ].join('\n');
