import { audit, enqueue, fail, inTransaction, newDocumentId, publishLive, withSql, type Sql } from '@kassenwerk/kernel';
import { contentHashes, holdFiles } from '@kassenwerk/forms';
import type { NewRequest } from '../contracts';
import { languageIn } from '../domain/language';
import { comparable, nearHash, numbersOf } from '../domain/near-hash';
import type { Kassenwerk } from '../kassenwerk';
import { holdGate } from '../stores/batch-store';
import { findByExternalId, insertItem, type NewItemRow } from '../stores/item-store';
import { holderOfItem, intakeFiles } from './keep-file';
import { sealContent, taggerFor } from './sealed';

export const receivedTopic = 'intake.received';

export interface Accepted {
  id: string;
  /** False when the channel delivers it once more. */
  isNew: boolean;
}

/**
 * The one door. When this is answered, the request is stored for good and on its way to a case; what is delivered twice is taken once.
 * @throws KW_INTAKE_KEY_REUSED when another content comes under the same number, KW_UPLOAD_UNKNOWN
 */
export async function acceptRequest(strapi: Kassenwerk, request: NewRequest): Promise<Accepted> {
  const row = await rowOf(strapi, request);
  return inTransaction(strapi, (sql) => storeRequest(sql, request, row));
}

async function storeRequest(sql: Sql, { files }: NewRequest, row: NewItemRow): Promise<Accepted> {
  const { tenant, id, channel } = row;
  const batch = await holdGate(sql, tenant);
  if (!(await insertItem(sql, row))) {
    const known = (await findByExternalId(sql, row))!;
    if (known.contentTag !== row.contentTag) throw keyReused();
    return { id: known.id, isNew: false };
  }
  if (files)
    await holdFiles(sql, {
      tenant,
      form: intakeFiles.form,
      ...files,
      heldBy: holderOfItem(id),
      memberId: row.memberId,
    });
  await enqueue(sql, {
    tenant,
    topic: receivedTopic,
    key: `after-${batch}`,
    subject: 'intake',
    payload: { last: batch },
  });
  await audit(sql, {
    tenant,
    action: 'receive',
    subjectType: 'intakeItem',
    subjectId: id,
    details: { channel, ...(row.memberId ? { memberId: row.memberId } : {}) },
  });
  await publishLive(sql, { tenant, type: 'intakeItem', id });
  return { id, isNew: true };
}

async function rowOf(strapi: Kassenwerk, request: NewRequest): Promise<NewItemRow> {
  const { tenant, sender, subject, text, remarks, mail } = request;
  const id = newDocumentId();
  const tag = await taggerFor(strapi, tenant);
  const words = comparable(subject, text);
  const files = request.files?.ids ?? [];
  const hashes = files.length === 0 ? [] : await withSql(strapi, (sql) => contentHashes(sql, tenant, files));
  const near = nearHash(`${subject}\n${text}`);
  return {
    id,
    tenant,
    channel: request.channel,
    externalId: tag(`external ${request.externalId}`),
    receivedAt: request.receivedAt ?? new Date(),
    language: request.language ?? languageIn(`${subject} ${text}`),
    topic: request.topic ?? null,
    senderKind: sender.kind,
    content: await sealContent(strapi, tenant, id, {
      sender,
      subject,
      text,
      remarks,
      isAutomatic: request.isAutomatic,
    }),
    senderTag: sender.address ? tag(`sender ${sender.address.toLowerCase()}`) : null,
    contentTag: tag(`content ${words} ${hashes.join(' ')}`),
    nearHash: near,
    numbersTag: near && tag(`numbers ${numbersOf(`${subject} ${text}`)} ${hashes.join(' ')}`),
    mailTag: mail ? tag(`mail ${mail.id}`) : null,
    threadTags: mail ? mail.thread.map((one) => tag(`mail ${one}`)) : null,
    memberId: request.memberId ?? null,
    caseId: request.caseId ?? null,
    submissionId: request.submissionId ?? null,
    conversationId: request.conversationId ?? null,
    messageId: request.messageId ?? null,
    fileCount: (request.files?.ids.length ?? 0) + (request.otherFiles ?? 0),
  };
}

const keyReused = () =>
  fail('conflict', 'KW_INTAKE_KEY_REUSED', {
    de: 'Unter dieser Nummer wurde schon etwas anderes eingeliefert. Bitte geben Sie jedem Anliegen eine eigene Nummer.',
    en: 'Something else was delivered under this number before. Please give every request a number of its own.',
  });
