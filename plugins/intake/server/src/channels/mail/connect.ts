import { ImapFlow, type ImapFlowOptions } from 'imapflow';
import { fail } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../../kassenwerk';
import type { Mailbox } from './settings';

type Patience = Pick<ImapFlowOptions, 'socketTimeout' | 'maxIdleTime'>;

/** @throws KW_MAILBOX_PASSWORD, and when the server cannot be reached */
export async function connectTo(strapi: Kassenwerk, mailbox: Mailbox, more: Patience = {}): Promise<ImapFlow> {
  const { host, port, secure, user, passwordFrom, tenant } = mailbox;
  const pass = process.env[passwordFrom];
  if (!pass)
    throw fail('internal', 'KW_MAILBOX_PASSWORD', {
      de: `Das Kennwort eines Postfachs fehlt. Bitte setzen Sie ${passwordFrom} in der Umgebung des Servers.`,
      en: `The password of a mailbox is missing. Please set ${passwordFrom} in the environment of the server.`,
    });
  const client = new ImapFlow({
    host,
    port,
    secure,
    auth: { user, pass },
    logger: false,
    socketTimeout: 60_000,
    ...more,
  });
  // Without a listener a connection that breaks would end the process; the command in hand fails all the same.
  client.on('error', (error: Error) => strapi.log.warn(`intake: mailbox of ${tenant}: ${error.name}`));
  await client.connect();
  return client;
}
