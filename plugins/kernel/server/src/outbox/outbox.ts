import type { Sql } from '../database/sql';

/** Something that shall happen outside after the transaction that wrote it has committed. */
export interface OutgoingMessage {
  tenant: string;
  topic: string;
  payload: object;
  /** Idempotency key, unique per tenant and topic: written twice is sent once. Handlers may use it towards partners. */
  key: string;
  /**
   * Messages of one subject are delivered in the order they were written; one that is tried again holds back its successors, until it has
   * used up its attempts.
   */
  subject?: string;
  notBefore?: Date;
}

/** Writes into the caller's transaction; a second message with the same key changes nothing. */
export async function enqueue(sql: Sql, message: OutgoingMessage): Promise<void> {
  const { tenant, topic, payload, key, subject, notBefore } = message;
  await sql.execute(
    `insert into outbox_messages (tenant, topic, key, subject, payload, status, attempts, due_at)
     values ($1, $2, $3, $4, $5, 'pending', 0, coalesce($6, now()))
     on conflict (tenant, topic, key) do nothing returning pg_notify('kassenwerk_outbox', '')`,
    [tenant, topic, key, subject ?? null, JSON.stringify(payload), notBefore ?? null],
  );
}
