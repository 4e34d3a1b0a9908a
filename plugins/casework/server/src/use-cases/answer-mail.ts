import { openText, runAsJob, withSql, type OutboxMessage } from '@kassenwerk/kernel';
import { sendMail } from '@kassenwerk/identity';
import type { Kassenwerk } from '../kassenwerk';
import { findEvent } from '../stores/case-surroundings-store';
import { noteMailTag } from '../stores/mail-tag-store';
import { portalAccountOf } from '../stores/people-store';
import { mailTagger } from './mail-tags';
import { textOfEvent } from './sealed-events';

/** The same at each try, so that a mail that was sent twice is one for the mail program of the member. */
const messageIdOf = (eventId: string): string => `answer-${eventId}@kassenwerk.invalid`;

export const answerMailTopic = 'casework.answerMail';

/** Outbox handler. The text stays with the case and is opened when it leaves; nobody without a confirmed address gets one. */
export async function sendAnswerMail({ tenant, payload }: OutboxMessage, strapi: Kassenwerk): Promise<void> {
  const { eventId, memberId } = payload as { eventId: string; memberId: string };
  const { event, account } = await runAsJob(tenant, 'answer mail', () =>
    withSql(strapi, async (sql) => ({
      event: await findEvent(sql, tenant, eventId),
      account: await portalAccountOf(sql, tenant, memberId),
    })),
  );
  if (!event?.text || !account?.email) return;
  const [subject = '', ...body] = (await openText(strapi, event.text, textOfEvent(tenant, eventId))).split('\n\n');
  const messageId = messageIdOf(eventId);
  const tag = (await mailTagger(strapi, tenant))(messageId);
  // Before it leaves: an answer to it may be quicker than this process.
  await runAsJob(tenant, 'answer mail', () => withSql(strapi, (sql) => noteMailTag(sql, { tenant, eventId, tag })));
  await sendMail(strapi, { to: account.email, subject, text: body.join('\n\n'), messageId, isLetter: true });
}
