import { bulkRows, type Sql } from '@kassenwerk/kernel';
import type { ItemStatus, SenderKind } from '../contracts';
import type { Channel } from '@kassenwerk/casework';

export interface ItemRow {
  id: string;
  tenant: string;
  channel: Channel;
  receivedAt: Date;
  status: ItemStatus;
  language: string;
  topic: string | null;
  senderKind: SenderKind;
  /** Sealed. */
  content: string;
  senderTag: string | null;
  contentTag: string;
  nearHash: string | null;
  numbersTag: string | null;
  /** By what answers to it know it, and by what it knows those that it answers. */
  mailTag: string | null;
  threadTags: string[] | null;
  memberId: string | null;
  caseId: string | null;
  submissionId: string | null;
  conversationId: string | null;
  messageId: string | null;
  fileCount: number;
}

export interface NewItemRow extends Omit<ItemRow, 'status'> {
  externalId: string;
}

const columns = `document_id as id, tenant, channel, received_at as "receivedAt", status, language, topic, sender_kind as "senderKind", content,
  sender_tag as "senderTag", content_tag as "contentTag", near_hash as "nearHash", numbers_tag as "numbersTag", mail_tag as "mailTag", thread_tags as "threadTags",
  member_id as "memberId", case_id as "caseId", submission_id as "submissionId", conversation_id as "conversationId", message_id as "messageId",
  coalesce(file_count, 0) as "fileCount"`;

/** @returns ids of those that are new; the same number of the same channel changes nothing */
export async function insertItems(sql: Sql, items: readonly NewItemRow[]): Promise<ReadonlySet<string>> {
  const rows = items.map((item) => ({
    document_id: item.id,
    tenant: item.tenant,
    channel: item.channel,
    external_id: item.externalId,
    received_at: item.receivedAt.toISOString(),
    status: 'received',
    language: item.language,
    topic: item.topic,
    sender_kind: item.senderKind,
    content: item.content,
    sender_tag: item.senderTag,
    content_tag: item.contentTag,
    near_hash: item.nearHash,
    numbers_tag: item.numbersTag,
    mail_tag: item.mailTag,
    thread_tags: item.threadTags,
    member_id: item.memberId,
    case_id: item.caseId,
    submission_id: item.submissionId,
    conversation_id: item.conversationId,
    message_id: item.messageId,
    file_count: item.fileCount,
  }));
  const { names, values, from, params } = await bulkRows(sql, 'intake_items', rows, 1);
  const inserted = await sql.rows<{ id: string }>(
    `insert into intake_items (${names}, created_at, updated_at) select ${values}, now(), now() from ${from}
     on conflict (tenant, channel, external_id) do nothing returning document_id as id`,
    params,
  );
  return new Set(inserted.map(({ id }) => id));
}

export interface KnownItem {
  id: string;
  channel: Channel;
  externalId: string;
  contentTag: string;
}

/** What lies under these numbers of channels. */
export const itemsByExternalId = (
  sql: Sql,
  tenant: string,
  asked: readonly Pick<NewItemRow, 'channel' | 'externalId'>[],
): Promise<KnownItem[]> =>
  sql.rows<KnownItem>(
    `select i.document_id as id, i.channel, i.external_id as "externalId", i.content_tag as "contentTag"
     from unnest($2::text[], $3::text[]) as q (channel, external_id)
     join intake_items i on i.tenant = $1 and i.channel = q.channel and i.external_id = q.external_id`,
    [tenant, asked.map(({ channel }) => channel), asked.map(({ externalId }) => externalId)],
  );

/** Those of a chunk that nobody has sorted meanwhile, locked so that two runs do not open a case for each. */
export const lockItems = (sql: Sql, tenant: string, ids: readonly string[]): Promise<ItemRow[]> =>
  sql.rows<ItemRow>(
    `select ${columns} from intake_items where tenant = $1 and document_id = any ($2) and status = 'received' order by id for update`,
    [tenant, ids],
  );

/** What was read in files, with what was written; sealed. */
export async function writeContents(
  sql: Sql,
  tenant: string,
  contents: readonly Pick<ItemRow, 'id' | 'content'>[],
): Promise<void> {
  if (contents.length === 0) return;
  await sql.execute(
    `update intake_items i set content = n.content, updated_at = now() from unnest($2::text[], $3::text[]) as n (id, content)
     where i.tenant = $1 and i.document_id = n.id`,
    [tenant, contents.map(({ id }) => id), contents.map(({ content }) => content)],
  );
}

export const itemsOfCase = (sql: Sql, tenant: string, caseId: string): Promise<ItemRow[]> =>
  sql.rows<ItemRow>(
    `select ${columns} from intake_items where tenant = $1 and case_id = $2 order by received_at, id limit 200`,
    [tenant, caseId],
  );

export const findItem = (sql: Sql, id: string): Promise<ItemRow | undefined> =>
  sql.one<ItemRow>(`select ${columns} from intake_items where document_id = $1`, [id]);

/** What became of an item. */
export interface SortedItem {
  id: string;
  tenant: string;
  status: Exclude<ItemStatus, 'received'>;
  /** Sealed. */
  extracted: string;
  memberId: string | null;
  memberConfidence: number;
  candidates: string[];
  topic: string;
  caseId: string;
  duplicateOf: string | null;
}

/** All of a chunk in one statement. */
export async function writeSorted(sql: Sql, items: readonly SortedItem[]): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map((item) => ({
    document_id: item.id,
    tenant: item.tenant,
    status: item.status,
    extracted: item.extracted,
    member_id: item.memberId,
    member_confidence: item.memberConfidence,
    candidates: item.candidates,
    topic: item.topic,
    case_id: item.caseId,
    duplicate_of: item.duplicateOf,
  }));
  const { names, values, from, params } = await bulkRows(sql, 'intake_items', rows, 1);
  const changed = Object.keys(rows[0]!).filter((name) => !['document_id', 'tenant'].includes(name));
  await sql.execute(
    `update intake_items i set ${changed.map((name) => `${name} = n.${name}`).join(', ')}, sorted_at = now(), updated_at = now()
     from (select ${values} from ${from}) as n (${names}) where i.tenant = n.tenant and i.document_id = n.document_id`,
    params,
  );
}
