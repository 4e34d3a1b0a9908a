import type { BilingualText, Sql } from '@kassenwerk/kernel';

export type BankMessageStatus = 'received' | 'processing' | 'done' | 'refused';

export interface BankMessageRow {
  id: number;
  document_id: string;
  tenant: string;
  file_name: string;
  path: string;
  sha256: string;
  type: string | null;
  status: BankMessageStatus;
  source: string;
  counts: MessageCounts;
  warnings: MessageWarning[];
  problem: { code: string; text: BilingualText } | null;
  received_at: Date;
}

/** Figures of a file. `events` is what it holds, `position` how many of them have been worked off. */
export interface MessageCounts {
  documents: number;
  entries: number;
  transactions: number;
  events: number;
  position: number;
  booked: number;
  duplicates: number;
  unmatched: number;
  ignored: number;
  statementCents: number;
  matchedCents: number;
  unmatchedCents: number;
  feeCents: number;
  otherCents: number;
  duplicateCents: number;
  isBalanced?: boolean;
}

export interface MessageWarning {
  code: string;
  text: BilingualText;
  count: number;
}

const columns =
  'id, document_id, tenant, file_name, path, sha256, type, status, source, counts, warnings, problem, received_at';

export const findMessageByHash = (sql: Sql, tenant: string, sha256: string): Promise<BankMessageRow | undefined> =>
  sql.one<BankMessageRow>(
    `select ${columns} from bank_messages where tenant = $1 and sha256 = $2 and status <> 'refused'`,
    [tenant, sha256],
  );

export const findMessage = (sql: Sql, documentId: string): Promise<BankMessageRow | undefined> =>
  sql.one<BankMessageRow>(`select ${columns} from bank_messages where document_id = $1`, [documentId]);

/** Keeps other workers off the message until the transaction ends. */
export const lockMessage = (sql: Sql, tenant: string, id: number): Promise<BankMessageRow | undefined> =>
  sql.one<BankMessageRow>(`select ${columns} from bank_messages where tenant = $1 and id = $2 for update`, [
    tenant,
    id,
  ]);

export const loadMessage = (sql: Sql, tenant: string, id: number): Promise<BankMessageRow | undefined> =>
  sql.one<BankMessageRow>(`select ${columns} from bank_messages where tenant = $1 and id = $2`, [tenant, id]);

export type NewBankMessage = Pick<
  BankMessageRow,
  'tenant' | 'file_name' | 'path' | 'sha256' | 'type' | 'status' | 'source' | 'counts' | 'warnings' | 'problem'
>;

/** @returns nothing when the same bytes are already there */
export const insertMessage = (sql: Sql, given: NewBankMessage): Promise<BankMessageRow | undefined> =>
  sql.one<BankMessageRow>(
    `insert into bank_messages (tenant, file_name, path, sha256, type, status, source, counts, warnings, problem, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now()) on conflict do nothing returning ${columns}`,
    [
      given.tenant,
      given.file_name,
      given.path,
      given.sha256,
      given.type,
      given.status,
      given.source,
      JSON.stringify(given.counts),
      JSON.stringify(given.warnings),
      given.problem ? JSON.stringify(given.problem) : null,
    ],
  );

export async function saveMessageProgress(
  sql: Sql,
  { tenant, id, status, counts }: Pick<BankMessageRow, 'tenant' | 'id' | 'status' | 'counts'>,
): Promise<void> {
  await sql.execute(
    'update bank_messages set status = $3, counts = $4, problem = null, updated_at = now() where tenant = $1 and id = $2',
    [tenant, id, status, JSON.stringify(counts)],
  );
}

/** Why a file cannot be booked at present; gone with the next progress. @returns the file, when it still waits to be booked */
export const noteMessageProblem = (
  sql: Sql,
  { tenant, id, problem }: Pick<BankMessageRow, 'tenant' | 'id' | 'problem'>,
): Promise<Pick<BankMessageRow, 'document_id' | 'status'> | undefined> =>
  sql.one(
    `update bank_messages set problem = $3, updated_at = now()
     where tenant = $1 and id = $2 and status in ('received', 'processing') returning document_id, status`,
    [tenant, id, JSON.stringify(problem)],
  );

/** Whether answers of the bank are still waiting to be read. */
export async function hasUnreadMessages(sql: Sql, tenant: string): Promise<boolean> {
  const row = await sql.one(
    `select 1 from bank_messages where tenant = $1 and status in ('received', 'processing') limit 1`,
    [tenant],
  );
  return row !== undefined;
}

/** Bookings of one fund's bank account happen one batch after the other: two files may hold the same event. */
export async function lockBankAccount(sql: Sql, tenant: string): Promise<void> {
  await sql.execute('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`bankAccount:${tenant}`]);
}
