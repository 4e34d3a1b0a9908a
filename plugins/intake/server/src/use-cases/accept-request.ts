import {
  auditMany,
  enqueue,
  fail,
  gathered,
  inTransaction,
  newDocumentId,
  publishLiveMany,
  withSql,
  type Sql,
} from '@kassenwerk/kernel';
import { mailTagger } from '@kassenwerk/casework';
import { contentHashes, holdFiles } from '@kassenwerk/forms';
import type { NewRequest } from '../contracts';
import { languageIn } from '../domain/language';
import { comparable, nearHash, numbersOf } from '../domain/near-hash';
import type { Kassenwerk } from '../kassenwerk';
import { holdGate } from '../stores/batch-store';
import { insertItems, itemsByExternalId, type NewItemRow } from '../stores/item-store';
import { holderOfItem, intakeFiles } from './keep-file';
import { sealContent, taggerFor } from './sealed';

export const receivedTopic = 'intake.received';

export interface Accepted {
  id: string;
  /** False when the channel delivers it once more. */
  isNew: boolean;
}

interface Arrived {
  tenant: string;
  request: NewRequest;
  row: NewItemRow;
}

const doors = new WeakMap<Kassenwerk, (arrived: Arrived) => Promise<Accepted | 'keyReused'>>();

/**
 * The one door. When this is answered, the request is stored for good and on its way to a case; what is delivered twice is taken once.
 * @throws KW_INTAKE_KEY_REUSED when another content comes under the same number, KW_UPLOAD_UNKNOWN
 */
export async function acceptRequest(strapi: Kassenwerk, request: NewRequest): Promise<Accepted> {
  const row = await rowOf(strapi, request);
  const accepted = await doorOf(strapi)({ tenant: request.tenant, request, row });
  if (accepted === 'keyReused') throw keyReused();
  return accepted;
}

function doorOf(strapi: Kassenwerk) {
  const known = doors.get(strapi);
  if (known) return known;
  const door = gathered((arrived: readonly Arrived[]) => inTransaction(strapi, (sql) => storeRequests(sql, arrived)));
  doors.set(strapi, door);
  return door;
}

/** All of one fund. */
async function storeRequests(sql: Sql, arrived: readonly Arrived[]): Promise<(Accepted | 'keyReused')[]> {
  const { tenant } = arrived[0]!;
  const batch = await holdGate(sql, tenant);
  const ids = await insertItems(
    sql,
    arrived.map(({ row }) => row),
  );
  const fresh = arrived.filter(({ row }) => ids.has(row.id));
  await holdTheirFiles(sql, fresh);
  if (fresh.length > 0) await announce(sql, { tenant, batch, fresh });
  const rest = arrived.filter(({ row }) => !ids.has(row.id)).map(({ row }) => row);
  const known = rest.length > 0 ? await itemsByExternalId(sql, tenant, rest) : [];
  return arrived.map(({ row }) => {
    if (ids.has(row.id)) return { id: row.id, isNew: true };
    const one = known.find(({ channel, externalId }) => channel === row.channel && externalId === row.externalId)!;
    return one.contentTag === row.contentTag ? { id: one.id, isNew: false } : 'keyReused';
  });
}

async function holdTheirFiles(sql: Sql, fresh: readonly Arrived[]): Promise<void> {
  const { form } = intakeFiles;
  for (const { tenant, request, row } of fresh) {
    if (!request.files) continue;
    await holdFiles(sql, { tenant, form, ...request.files, heldBy: holderOfItem(row.id), memberId: row.memberId });
  }
}

interface Announced {
  tenant: string;
  batch: number;
  fresh: readonly Arrived[];
}

/** Wakes the run that sorts them, writes down that they came, and tells consoles. */
async function announce(sql: Sql, { tenant, batch, fresh }: Announced): Promise<void> {
  await enqueue(sql, {
    tenant,
    topic: receivedTopic,
    key: `after-${batch}`,
    subject: 'intake',
    payload: { last: batch },
  });
  await auditMany(
    sql,
    fresh.map(({ row: { id, channel, memberId } }) => ({
      tenant,
      action: 'receive',
      subjectType: 'intakeItem',
      subjectId: id,
      details: { channel, ...(memberId ? { memberId } : {}) },
    })),
  );
  await publishLiveMany(
    sql,
    fresh.map(({ row: { id } }) => ({ tenant, type: 'intakeItem', id })),
  );
}

async function rowOf(strapi: Kassenwerk, request: NewRequest): Promise<NewItemRow> {
  const { tenant, sender, subject, text, remarks, mail } = request;
  const id = newDocumentId();
  const tag = await taggerFor(strapi, tenant);
  const mailTag = await mailTagger(strapi, tenant);
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
    mailTag: mail ? mailTag(mail.id) : null,
    threadTags: mail ? mail.thread.map(mailTag) : null,
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
