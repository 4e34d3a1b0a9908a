import type { Sql } from '@kassenwerk/kernel';
import type { BookedEvent, BookedReaction } from '../domain/bank-booking';

/** Which of these identities the tenant has stored already. */
export async function knownKeys(sql: Sql, tenant: string, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await sql.rows<{ key: string }>('select key from bank_event_keys where tenant = $1 and key = any ($2)', [
    tenant,
    keys,
  ]);
  return new Set(rows.map(({ key }) => key));
}

export const storeKeys = (sql: Sql, tenant: string, messageId: number, keys: readonly string[]): Promise<number> =>
  sql.execute(
    `insert into bank_event_keys (tenant, key, message_id) select $1, k, $2 from unnest($3::text[]) as k on conflict do nothing`,
    [tenant, messageId, keys],
  );

export interface StoredEvent {
  id: number;
  event_key: string;
}

/** Stores the events of a batch. @returns those that were not there before, in no particular order */
export function insertEvents(
  sql: Sql,
  tenant: string,
  messageId: number,
  events: readonly BookedEvent[],
): Promise<StoredEvent[]> {
  const rows = events.map(({ keys, reasonTitle, reaction, question, direction, ...event }) => ({
    ...event,
    eventKey: keys[0],
    reasonTitle,
    // One column for what follows and for what is asked.
    reaction: { ...reaction, question, direction },
  }));
  return sql.rows<StoredEvent>(
    `insert into bank_events (tenant, message_id, event_key, kind, status, booked_on, amount_cents, fee_cents, reason,
       reason_title, reaction, end_to_end_id, mandate_reference, member_id, debit_item_id, receivable_id, matched_by,
       confidence, remittance)
     select $1, $2, e."eventKey", e.kind, e.status, e."bookedOn", e."amountCents", e."feeCents", e.reason, e."reasonTitle",
       e.reaction, e."endToEndId", e."mandateReference", e."memberId", e."debitItemId", e."receivableId", e."matchedBy",
       e.confidence, e.remittance
     from jsonb_to_recordset($3::jsonb) as e("eventKey" text, kind text, status text, "bookedOn" date, "amountCents" int,
       "feeCents" int, reason text, "reasonTitle" jsonb, reaction jsonb, "endToEndId" text, "mandateReference" text,
       "memberId" text, "debitItemId" int, "receivableId" int, "matchedBy" text, confidence int, remittance text)
     on conflict (tenant, event_key) do nothing
     returning id, event_key`,
    [tenant, messageId, JSON.stringify(rows)],
  );
}

/** Settles what could only be told after storing: the file an order's status is about, or the debits behind a sum. */
export async function settleEvent(
  sql: Sql,
  {
    tenant,
    id,
    status,
    bankFileId,
    question,
  }: { tenant: string; id: number; status: string; bankFileId: number | null; question: string | null },
): Promise<void> {
  await sql.execute(
    `update bank_events set status = $3, bank_file_id = $4, reaction = coalesce(reaction, '{}') || jsonb_build_object('question', $5::text),
       updated_at = now() where tenant = $1 and id = $2`,
    [tenant, id, status, bankFileId, question],
  );
}

export interface BankEventView {
  id: number;
  documentId: string;
  kind: string;
  direction: 'credit' | 'debit' | null;
  status: string;
  bookedOn: string | null;
  amountCents: number;
  feeCents: number;
  reasonCode: string | null;
  reasonTitle: { de: string; en: string } | null;
  /** Row and version of the decision table that said what follows. */
  decision: BookedReaction['decision'] | null;
  endToEndId: string | null;
  mandateId: string | null;
  memberId: string | null;
  memberNumber: string | null;
  matchedBy: string | null;
  confidence: number | null;
}

/** The first events of a message, those that need a person first. */
export const eventsOfMessage = (sql: Sql, tenant: string, messageId: number, limit = 500): Promise<BankEventView[]> =>
  sql.rows<BankEventView>(
    `select e.id, e.document_id as "documentId", e.kind, e.reaction ->> 'direction' as direction, e.status, e.booked_on as "bookedOn", e.amount_cents as "amountCents",
       e.fee_cents as "feeCents", e.reason as "reasonCode", e.reason_title as "reasonTitle", e.reaction -> 'decision' as decision, e.end_to_end_id as "endToEndId",
       e.mandate_reference as "mandateId",
       e.member_id as "memberId", m.member_number as "memberNumber", e.matched_by as "matchedBy", e.confidence
     from bank_events e left join members m on m.tenant = e.tenant and m.document_id = e.member_id
     where e.tenant = $1 and e.message_id = $2
     order by (e.status = 'open') desc, e.id limit $3`,
    [tenant, messageId, limit],
  );

export const totalsOfMessage = (sql: Sql, tenant: string, messageId: number) =>
  sql.rows<{ kind: string; status: string; count: number; amountCents: number; feeCents: number }>(
    `select kind, status, count(*) as count, coalesce(sum(amount_cents), 0) as "amountCents",
       coalesce(sum(fee_cents), 0) as "feeCents"
     from bank_events where tenant = $1 and message_id = $2 group by kind, status order by kind, status`,
    [tenant, messageId],
  );
