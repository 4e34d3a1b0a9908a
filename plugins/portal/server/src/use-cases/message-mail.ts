import { enqueue, runAsJob, withSql, type OutboxMessage, type Sql } from '@kassenwerk/kernel';
import { sendMail, settingsOf } from '@kassenwerk/identity';
import type { Kassenwerk } from '../kassenwerk';
import { findByMember } from '../stores/account-store';

export const messageTopic = 'portal.messageForMember';
export const requestNewsTopic = 'portal.requestNews';

interface News {
  subject: string;
  /** Page of the portal. */
  page: string;
  de: string;
  en: string;
}

const message: News = {
  subject: 'Sie haben eine Nachricht',
  page: 'nachrichten',
  de: 'im Mitgliederportal Ihrer Krankenkasse liegt eine Nachricht für Sie. Bitte melden Sie sich an, um sie zu lesen:',
  en: 'there is a message for you in the member portal of your health fund. Please sign in to read it.',
};

const requestNews: News = {
  subject: 'Neues zu Ihrem Anliegen',
  page: 'anliegen',
  de: 'bei einem Ihrer Anliegen hat sich etwas getan. Wie weit es ist, sehen Sie im Mitgliederportal Ihrer Krankenkasse:',
  en: 'there is news about one of your requests. The member portal of your health fund shows how far it is.',
};

/**
 * Tells a member by mail that a request has moved on, in the caller's transaction. What it is about stands in the portal alone.
 * @param key of this news, so that it is told once
 */
export const tellRequestNews = (sql: Sql, { tenant, memberId, key }: Record<'tenant' | 'memberId' | 'key', string>) =>
  enqueue(sql, { tenant, topic: requestNewsTopic, key, payload: { memberId } });

/** Outbox handlers. Nothing of what was written stands in the mail: mails are read on the way. */
export const sendMessageMail = (told: OutboxMessage, strapi: Kassenwerk): Promise<void> => send(told, strapi, message);
export const sendRequestNews = (told: OutboxMessage, strapi: Kassenwerk): Promise<void> =>
  send(told, strapi, requestNews);

async function send({ tenant, payload }: OutboxMessage, strapi: Kassenwerk, news: News): Promise<void> {
  const account = await runAsJob(tenant, 'portal message', () =>
    withSql(strapi, (sql) => findByMember(sql, String(payload['memberId']))),
  );
  if (!account?.email || account.status !== 'active') return;
  const link = `${settingsOf(strapi).publicUrl}/portal/${tenant}/${news.page}`;
  await sendMail(strapi, { to: account.email, subject: news.subject, text: textOf(news, link) });
}

const textOf = ({ de, en }: News, link: string): string => `Guten Tag,

${de}

${link}

Hello, ${en}
`;
