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
  mailTag: string | null;
}

const columns = `document_id as id, tenant, channel, received_at as "receivedAt", status, language, topic, sender_kind as "senderKind", content,
  sender_tag as "senderTag", content_tag as "contentTag", near_hash as "nearHash", numbers_tag as "numbersTag", thread_tags as "threadTags",
  member_id as "memberId", case_id as "caseId", submission_id as "submissionId", conversation_id as "conversationId", message_id as "messageId",
  coalesce(file_count, 0) as "fileCount"`;

/** @returns whether it is new; the same number of the same channel changes nothing */
export const insertItem = async (sql: Sql, item: NewItemRow): Promise<boolean> =>
  (await sql.execute(
    `insert into intake_items (document_id, tenant, channel, external_id, received_at, status, language, topic, sender_kind, content, sender_tag,
       content_tag, near_hash, numbers_tag, mail_tag, thread_tags, member_id, case_id, submission_id, conversation_id, message_id, file_count,
       created_at, updated_at)
     values ($1, $2, $3, $4, $5, 'received', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::jsonb, $16, $17, $18, $19, $20, $21, now(), now())
     on conflict (tenant, channel, external_id) do nothing`,
    [
      item.id,
      item.tenant,
      item.channel,
      item.externalId,
      item.receivedAt,
      item.language,
      item.topic,
      item.senderKind,
      item.content,
      item.senderTag,
      item.contentTag,
      item.nearHash,
      item.numbersTag,
      item.mailTag,
      item.threadTags && JSON.stringify(item.threadTags),
      item.memberId,
      item.caseId,
      item.submissionId,
      item.conversationId,
      item.messageId,
      item.fileCount,
    ],
  )) > 0;

export const findByExternalId = (
  sql: Sql,
  { tenant, channel, externalId }: Pick<NewItemRow, 'tenant' | 'channel' | 'externalId'>,
): Promise<{ id: string; contentTag: string } | undefined> =>
  sql.one(
    'select document_id as id, content_tag as "contentTag" from intake_items where tenant = $1 and channel = $2 and external_id = $3',
    [tenant, channel, externalId],
  );

/** Those of a chunk that nobody has sorted meanwhile, locked so that two runs do not open a case for each. */
export const lockItems = (sql: Sql, tenant: string, ids: readonly string[]): Promise<ItemRow[]> =>
  sql.rows<ItemRow>(
    `select ${columns} from intake_items where tenant = $1 and document_id = any ($2) and status = 'received' order by id for update`,
    [tenant, ids],
  );

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
  /** Sealed again where reading files has added to it. */
  content: string;
  memberId: string | null;
  memberConfidence: number;
  candidates: string[];
  topic: string;
  caseId: string;
  duplicateOf: string | null;
}

export async function writeSorted(sql: Sql, items: readonly SortedItem[]): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map((item) => ({
    document_id: item.id,
    tenant: item.tenant,
    status: item.status,
    extracted: item.extracted,
    content: item.content,
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
