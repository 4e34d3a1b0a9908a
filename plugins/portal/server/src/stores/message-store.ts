import type { Sql } from '@kassenwerk/kernel';

export interface ConversationRow {
  id: string;
  tenant: string;
  memberId: string;
  /** Sealed. */
  topic: string;
  reference: string | null;
  /** Whose turn it is. */
  status: 'open' | 'answered' | 'done';
  unreadByFund: number;
  unreadByMember: number;
  lastAt: Date;
}

export interface MessageRow {
  id: string;
  sender: 'member' | 'fund';
  author: string | null;
  /** Sealed. */
  content: string;
  sentAt: Date;
}

const columns = `c.document_id as id, c.tenant, c.member_id as "memberId", c.topic, c.reference, c.status,
  coalesce(c.unread_by_fund, 0) as "unreadByFund", coalesce(c.unread_by_member, 0) as "unreadByMember", c.last_at as "lastAt"`;

const shownConversations = 200;

export async function insertConversation(
  sql: Sql,
  {
    id,
    tenant,
    memberId,
    topic,
    reference,
  }: Pick<ConversationRow, 'id' | 'tenant' | 'memberId' | 'topic' | 'reference'>,
): Promise<void> {
  await sql.execute(
    `insert into portal_conversations (document_id, tenant, member_id, topic, reference, status, unread_by_fund, unread_by_member, last_at,
       created_at, updated_at)
     values ($1, $2, $3, $4, $5, 'open', 0, 0, now(), now(), now())`,
    [id, tenant, memberId, topic, reference],
  );
}

interface NewMessage extends Omit<MessageRow, 'sentAt'> {
  conversation: Pick<ConversationRow, 'id' | 'tenant' | 'memberId'>;
}

/** The text, and in the conversation whose turn it is and who has something to read. */
export async function insertMessage(sql: Sql, message: NewMessage): Promise<void> {
  const { id, conversation, sender, author, content } = message;
  await sql.execute(
    `insert into portal_messages (document_id, tenant, member_id, conversation_id, sender, author, content, sent_at, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, now(), now(), now())`,
    [id, conversation.tenant, conversation.memberId, conversation.id, sender, author, content],
  );
  await sql.execute(
    `update portal_conversations set last_at = now(), updated_at = now(),
       status = case when $2::text = 'member' then 'open' else 'answered' end,
       unread_by_fund = case when $2::text = 'member' then coalesce(unread_by_fund, 0) + 1 else 0 end,
       unread_by_member = case when $2::text = 'member' then 0 else coalesce(unread_by_member, 0) + 1 end
     where document_id = $1`,
    [conversation.id, sender],
  );
}

export const listConversationsOf = (sql: Sql, memberId: string): Promise<ConversationRow[]> =>
  sql.rows<ConversationRow>(
    `select ${columns} from portal_conversations c where c.member_id = $1 order by c.last_at desc limit $2`,
    [memberId, shownConversations],
  );

/** About one request of a member, oldest first. */
export const conversationsOnReference = (
  sql: Sql,
  { tenant, memberId, reference }: { tenant: string; memberId: string; reference: string },
): Promise<ConversationRow[]> =>
  sql.rows<ConversationRow>(
    `select ${columns} from portal_conversations c where c.tenant = $1 and c.member_id = $2 and c.reference = $3 order by c.id`,
    [tenant, memberId, reference],
  );

export type StaffConversationRow = ConversationRow & { memberName: string; memberNumber: string };

const withMember = `select ${columns}, concat_ws(' ', m.first_name, m.last_name) as "memberName", m.member_number as "memberNumber"
  from portal_conversations c join members m on m.tenant = c.tenant and m.document_id = c.member_id`;

/** Those that wait longest come first. */
export const listConversations = (
  sql: Sql,
  { tenants, status }: { tenants: readonly string[]; status: string },
): Promise<StaffConversationRow[]> =>
  sql.rows<StaffConversationRow>(
    `${withMember} where c.tenant = any ($1) and c.status = $2 order by c.last_at ${status === 'open' ? 'asc' : 'desc'} limit $3`,
    [tenants, status, shownConversations],
  );

/** Locked until the transaction ends, so that two who write at once both count. */
export const lockConversation = (sql: Sql, id: string): Promise<StaffConversationRow | undefined> =>
  sql.one<StaffConversationRow>(`${withMember} where c.document_id = $1 for update of c`, [id]);

/** Likewise, by one of its messages. */
export const lockConversationOfMessage = (sql: Sql, messageId: string): Promise<StaffConversationRow | undefined> =>
  sql.one<StaffConversationRow>(
    `${withMember} where c.document_id = (select conversation_id from portal_messages where document_id = $1) for update of c`,
    [messageId],
  );

export const listMessages = (sql: Sql, conversationId: string): Promise<MessageRow[]> =>
  sql.rows<MessageRow>(
    `select document_id as id, sender, author, content, sent_at as "sentAt" from portal_messages
     where conversation_id = $1 order by sent_at, id`,
    [conversationId],
  );

/** Names the case that a conversation has begun; one that names a case already keeps it. */
export async function nameCases(
  sql: Sql,
  tenant: string,
  conversations: readonly { id: string; number: string }[],
): Promise<void> {
  if (conversations.length === 0) return;
  await sql.execute(
    `update portal_conversations c set reference = q.number, updated_at = now() from unnest($2::text[], $3::text[]) as q (id, number)
     where c.tenant = $1 and c.document_id = q.id and c.reference is null`,
    [tenant, conversations.map(({ id }) => id), conversations.map(({ number }) => number)],
  );
}

/** One message with the conversation it stands in. */
export async function findMessage(
  sql: Sql,
  id: string,
): Promise<{ message: MessageRow; conversation: ConversationRow } | undefined> {
  const message = await sql.one<MessageRow & { conversationId: string }>(
    `select document_id as id, sender, author, content, sent_at as "sentAt", conversation_id as "conversationId" from portal_messages
     where document_id = $1`,
    [id],
  );
  const conversation =
    message &&
    (await sql.one<ConversationRow>(`select ${columns} from portal_conversations c where c.document_id = $1`, [
      message.conversationId,
    ]));
  return conversation && { message, conversation };
}

export const markRead = (sql: Sql, id: string, by: 'fund' | 'member'): Promise<number> =>
  sql.execute(
    `update portal_conversations set ${by === 'fund' ? 'unread_by_fund' : 'unread_by_member'} = 0 where document_id = $1`,
    [id],
  );

export const markDone = (sql: Sql, id: string): Promise<number> =>
  sql.execute(
    "update portal_conversations set status = 'done', unread_by_fund = 0, updated_at = now() where document_id = $1",
    [id],
  );

export const markWaiting = (sql: Sql, id: string): Promise<number> =>
  sql.execute("update portal_conversations set status = 'open', updated_at = now() where document_id = $1", [id]);

export const countUnread = async (sql: Sql, memberId: string): Promise<number> =>
  (
    await sql.one<{ unread: number }>(
      'select coalesce(sum(unread_by_member), 0)::int as unread from portal_conversations where member_id = $1',
      [memberId],
    )
  )?.unread ?? 0;

export const hasRequest = async (sql: Sql, memberId: string, number: string): Promise<boolean> =>
  (await sql.one('select 1 from cases where member_id = $1 and number = $2', [memberId, number])) !== undefined;
