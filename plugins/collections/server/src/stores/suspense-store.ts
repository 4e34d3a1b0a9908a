import type { Sql } from '@kassenwerk/kernel';

/** A booking of the bank with the money that waits in the suspense account because of it. */
export interface SuspenseBooking {
  id: number;
  documentId: string;
  tenant: string;
  messageId: number;
  kind: string;
  status: string;
  bookedOn: string;
  endToEndId: string | null;
  mandateReference: string | null;
  /** What the payer wrote. */
  remittance: string | null;
  /** Null where no money came in: then there is nothing to assign. */
  suspenseCents: number | null;
}

const selectBooking = `
select e.id, e.document_id as "documentId", e.tenant, e.message_id as "messageId", e.kind, e.status, e.booked_on as "bookedOn",
  e.end_to_end_id as "endToEndId", e.mandate_reference as "mandateReference", e.remittance,
  (select l.amount_cents from ledger_entries l
    where l.tenant = e.tenant and l.entry_key = 'suspense:' || e.id and l.credit_account = 'suspense') as "suspenseCents"
from bank_events e where e.document_id = $1`;

export const findBooking = (sql: Sql, documentId: string): Promise<SuspenseBooking | undefined> =>
  sql.one<SuspenseBooking>(selectBooking, [documentId]);

/** Keeps everybody else off the booking until the transaction ends. */
export const lockBooking = (sql: Sql, documentId: string): Promise<SuspenseBooking | undefined> =>
  sql.one<SuspenseBooking>(`${selectBooking} for update of e`, [documentId]);

export interface Transfer {
  booking: SuspenseBooking;
  /** `member`: a payment of this member; `refund`: money that is to be sent back. */
  to: 'member' | 'refund';
  memberId: string | null;
}

/** Moves the money out of the suspense account, once. It counts as paid on the day on which the bank booked it. */
export const transferFromSuspense = (sql: Sql, { booking, to, memberId }: Transfer): Promise<number> =>
  sql.execute(
    `insert into ledger_entries (tenant, member_id, booked_on, kind, text, debit_account, credit_account, amount_cents, entry_key)
     values ($1, $2, $3::date, case $4::text when 'member' then 'payment' else 'refund' end, $5, 'suspense', $4, $6, 'suspense:' || $7::text || ':settled')`,
    [booking.tenant, memberId, booking.bookedOn, to, booking.endToEndId ?? '', booking.suspenseCents, booking.id],
  );

/** The event is booked now, and the figures of the message it came in follow. */
export async function settleBooking(sql: Sql, { booking, to, memberId }: Transfer): Promise<void> {
  const { tenant, id, messageId, suspenseCents } = booking;
  await sql.execute(
    `update bank_events set status = 'booked', kind = case $3::text when 'member' then 'payment' else 'refund' end, member_id = $4,
       matched_by = 'person', confidence = 100, updated_at = now() where tenant = $1 and id = $2`,
    [tenant, id, to, memberId],
  );
  await sql.execute(
    `update bank_messages set updated_at = now(), counts = counts || jsonb_build_object(
       'unmatched', (counts ->> 'unmatched')::int - 1, 'booked', (counts ->> 'booked')::int + 1,
       'unmatchedCents', (counts ->> 'unmatchedCents')::bigint - $3::bigint,
       'matchedCents', (counts ->> 'matchedCents')::bigint + $3::bigint)
     where tenant = $1 and id = $2`,
    [tenant, messageId, suspenseCents],
  );
}

/** The task that asked where the money belongs is answered. */
export const closeBookingTask = (
  sql: Sql,
  { tenant, documentId }: SuspenseBooking,
  resolution: { decision: string; note?: string; by: string; byName: string },
): Promise<number> =>
  sql.execute(
    `update tasks set status = 'done', resolution = $3, resolved_by = $4, resolved_at = now(), updated_at = now()
     where tenant = $1 and subject_type = 'bankEvent' and subject_id = $2 and status in ('open', 'inProgress')`,
    [tenant, documentId, JSON.stringify(resolution), resolution.by],
  );

export async function isMemberOf(sql: Sql, tenant: string, memberId: string): Promise<boolean> {
  const row = await sql.one('select 1 from members where tenant = $1 and document_id = $2', [tenant, memberId]);
  return row !== undefined;
}
