import { runAsJob, withSql, type OutboxMessage } from '@kassenwerk/kernel';
import { sendMail, settingsOf } from '@kassenwerk/identity';
import type { Kassenwerk } from '../kassenwerk';
import { findByMember } from '../stores/account-store';

export const messageTopic = 'portal.messageForMember';

/** Outbox handler. Nothing of what was written stands in the mail: mails are read on the way. */
export async function sendMessageMail({ tenant, payload }: OutboxMessage, strapi: Kassenwerk): Promise<void> {
  const account = await runAsJob(tenant, 'portal message', () =>
    withSql(strapi, (sql) => findByMember(sql, String(payload['memberId']))),
  );
  if (!account?.email || account.status !== 'active') return;
  const link = `${settingsOf(strapi).publicUrl}/portal/${tenant}/nachrichten`;
  await sendMail(strapi, { to: account.email, subject: 'Sie haben eine Nachricht', text: textOf(link) });
}

const textOf = (link: string): string => `Guten Tag,

im Mitgliederportal Ihrer Krankenkasse liegt eine Nachricht für Sie. Bitte melden Sie sich an, um sie zu lesen:

${link}

Hello, there is a message for you in the member portal of your health fund. Please sign in to read it.
`;
