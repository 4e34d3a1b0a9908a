import { createHash } from 'node:crypto';
import { audit, enqueue, fail, type Sql } from '@kassenwerk/kernel';
import { writeToMember } from '@kassenwerk/portal';
import type { AnswerChannel } from '../contracts/case';
import { answerLetter } from '../domain/answer-letter';
import type { Kassenwerk } from '../kassenwerk';
import { insertLetter, type Addressee } from '../stores/answer-store';
import { patchCase, type CasePatch, type CaseRecord } from '../stores/case-record-store';
import { answerChannelsOf } from './answer-channels';
import { factsFor, filled, somethingMissing, type Draft } from './answer-facts';
import { answerMailTopic } from './answer-mail';
import { changeCase, type Change } from './change-case';
import { endCase } from './close-case';
import { written } from './readable-case';
import { tellCase } from './tell-case';
import { lineOf } from './told';

interface Answer extends Change, Draft {
  channel: AnswerChannel;
  closes: boolean;
}

/**
 * Answers the member and ends the case where asked to. The answer leaves when the transaction commits, or not at all.
 * @throws KW_ANSWER_CHANNEL, KW_ANSWER_MISSING, KW_ANSWER_TEXT_INVALID and whatever `changeCase` throws
 */
export const answerCase = (strapi: Kassenwerk, { channel, subject, body, closes, ...change }: Answer): Promise<void> =>
  changeCase(strapi, change, async (sql, found) => {
    const answered = await sendAnswer(strapi, sql, found, { channel, subject, body });
    if (closes) await endCase(strapi, sql, found, answered);
    else await patchCase(sql, found.id, answered);
  });

/**
 * In the caller's transaction, with the case locked. What was closed together with others names its batch in the line of the answer.
 * @returns what of the case is different now, for the caller to write
 * @throws KW_ANSWER_CHANNEL, KW_ANSWER_MISSING, KW_ANSWER_TEXT_INVALID
 */
export async function sendAnswer(
  strapi: Kassenwerk,
  sql: Sql,
  found: CaseRecord,
  { channel, batch, ...draft }: Draft & { channel: AnswerChannel; batch?: string },
): Promise<CasePatch> {
  const { memberId } = found;
  if (memberId === null || !(await answerChannelsOf(sql, found)).includes(channel)) throw notByThisChannel();
  const { facts, addressee } = await factsFor(sql, found);
  const { missing, ...text } = filled(draft, facts);
  if (missing.length > 0) throw somethingMissing(missing);
  const event = {
    kind: 'answer' as const,
    text: `${text.subject}\n\n${text.body}`,
    details: { channel, ...(batch ? { batch } : {}) },
  };
  const eventId = await tellCase(strapi, sql, lineOf(found), event);
  await send[channel]({ strapi, sql, found, memberId, text, eventId, addressee, issuedOn: facts.today! });
  await audit(sql, { action: 'replyToMember', ...written(found, { channel }) });
  return { firstAnsweredAt: found.firstAnsweredAt ?? new Date(), giveBackAt: null };
}

interface Outgoing {
  strapi: Kassenwerk;
  sql: Sql;
  found: CaseRecord;
  memberId: string;
  text: Draft;
  eventId: string;
  addressee: Addressee;
  issuedOn: string;
}

const send: Record<AnswerChannel, (answer: Outgoing) => Promise<void>> = {
  portal: ({ strapi, sql, found: { tenant, number }, memberId, text: { subject, body } }) =>
    writeToMember(strapi, sql, { tenant, memberId, reference: number, topic: subject, text: body }),
  email: ({ sql, found: { tenant, id }, memberId, eventId }) =>
    enqueue(sql, { tenant, topic: answerMailTopic, key: eventId, payload: { caseId: id, memberId, eventId } }),
  async letter({ sql, found, memberId, text: { subject, body: written }, addressee, issuedOn }) {
    const { firstName, lastName, street, houseNumber, postalCode, town, fund } = addressee;
    const addressLines = [
      [firstName, lastName],
      [street, houseNumber],
      [postalCode, town],
    ].flatMap((parts) => parts.filter(Boolean).join(' ') || []);
    const content = { addressLines, fund, issuedOn, caseNumber: found.number, subject };
    const body = answerLetter({ ...content, body: written });
    const contentHash = createHash('sha256').update(body).digest('hex');
    await insertLetter(sql, { tenant: found.tenant, memberId, title: subject, body, contentHash });
  },
};

const notByThisChannel = () =>
  fail('invalid', 'KW_ANSWER_CHANNEL', {
    de: 'Auf diesem Weg ist das Mitglied nicht zu erreichen. Bitte wählen Sie einen anderen.',
    en: 'The member cannot be reached this way. Please choose another one.',
  });
