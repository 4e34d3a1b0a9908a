import type { Core } from '@strapi/strapi';
import { assertMayUseRecord } from '../ability/record-check';
import { audit } from '../audit/audit';
import { inTransaction, type Sql } from '../database/sql';
import { fail, isKassenwerkError } from '../errors/kassenwerk-error';
import { publishLive } from '../live/live-events';
import { requireScope } from '../scope/scope';

/** The right to try again; asked for the route and, of each of several messages, for the record. */
export const mayRetry = { action: 'retry', subject: 'outboxMessage' };

export interface RetryOutcome {
  done: number;
  /** Those that somebody else had seen to in the meantime, or that the person may not use. */
  left: { id: string; code: string }[];
}

interface FailedMessage {
  id: number;
  documentId: string;
  tenant: string;
  topic: string;
  status: string;
}

/**
 * Sets a message that has used up its attempts back to work: due now, with all attempts anew. What was written later about the same
 * subject may be delivered already.
 * @throws KW_OUTBOX_MESSAGE_NOT_FOUND, KW_OUTBOX_MESSAGE_NOT_FAILED
 */
export const retryMessage = (strapi: Core.Strapi, documentId: string): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    const message = await lockFailed(sql, documentId);
    await sql.execute(
      // The last error stays until the message is delivered: it tells what to look at.
      `update outbox_messages set status = 'pending', attempts = 0, due_at = now(), updated_at = now()
       where id = $1 returning pg_notify('kassenwerk_outbox', '')`,
      [message.id],
    );
    await tell(sql, message, 'retryDelivery');
  });

/** One after the other, each whole: a message that is not failed any more keeps no other from it. */
export async function retryMessages(strapi: Core.Strapi, documentIds: readonly string[]): Promise<RetryOutcome> {
  const ids = [...new Set(documentIds)];
  const left: RetryOutcome['left'] = [];
  for (const id of ids) {
    try {
      const question = { path: '/outbox-messages/:id/retry', permission: mayRetry, params: { id } };
      await assertMayUseRecord(strapi, requireScope(), question);
      await retryMessage(strapi, id);
    } catch (error) {
      if (!isKassenwerkError(error) || error.kind === 'internal') throw error;
      left.push({ id, code: error.code });
    }
  }
  return { done: ids.length - left.length, left };
}

/**
 * Says that a failed message shall never be delivered, and why. It stays, empty and with its reason, until its retention period ends; the audit
 * trail is kept for ever, so the reason, in somebody's own words, is not written there.
 * @throws KW_OUTBOX_MESSAGE_NOT_FOUND, KW_OUTBOX_MESSAGE_NOT_FAILED
 */
export const giveUpMessage = (strapi: Core.Strapi, documentId: string, reason: string): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    const message = await lockFailed(sql, documentId);
    await sql.execute(
      `update outbox_messages set status = 'givenUp', payload = '{}', give_up_reason = $2, updated_at = now() where id = $1`,
      [message.id, reason],
    );
    await tell(sql, message, 'giveUpDelivery');
  });

/** Of two people at once the second one waits here, and then finds the message settled. */
async function lockFailed(sql: Sql, documentId: string): Promise<FailedMessage> {
  const message = await sql.one<FailedMessage>(
    `select id, document_id as "documentId", tenant, topic, status from outbox_messages where document_id = $1 for update`,
    [documentId],
  );
  if (!message) throw notFound();
  if (message.status !== 'failed') throw notFailed(message.status);
  return message;
}

async function tell(sql: Sql, message: FailedMessage, action: 'retryDelivery' | 'giveUpDelivery'): Promise<void> {
  const { tenant, documentId, topic } = message;
  await audit(sql, {
    tenant,
    action,
    subjectType: 'outboxMessage',
    subjectId: documentId,
    details: { outbox: topic },
  });
  await publishLive(sql, { tenant, type: 'outboxMessage', id: documentId });
}

const notFound = () =>
  fail('notFound', 'KW_OUTBOX_MESSAGE_NOT_FOUND', {
    de: 'Diese Zustellung gibt es nicht, oder Sie dürfen sie nicht sehen.',
    en: 'This outgoing message does not exist, or you may not see it.',
  });

const notFailed = (status: string) =>
  fail(
    'conflict',
    'KW_OUTBOX_MESSAGE_NOT_FAILED',
    {
      de: 'Diese Zustellung ist nicht gescheitert, oder jemand anderes hat sich schon darum gekümmert. Bitte laden Sie die Liste neu.',
      en: 'This outgoing message has not failed, or somebody else has already seen to it. Please reload the list.',
    },
    { details: { status } },
  );
