import { lockedMembersSql, type BilingualText, type Sql } from '@kassenwerk/kernel';
import type { BankFileStatus } from '../domain/debit-planning';
import type { SequenceType } from '../domain/direct-debit';
import type { SchemaCheck } from '../schema-check';
import type { RunKey } from './debit-item-store';

/** One control of a finished file, as people read it. */
export interface FileCheck {
  key: string;
  ok: boolean;
  text: BilingualText;
}

export interface CollectionDay {
  date: string;
  sequenceType: SequenceType;
  count: number;
  sumCents: number;
}

/** How a file was built, so that a replacement for a withdrawn one is built the same way. */
export interface StoredBuildOrder {
  period: string;
  prefix: string;
  bankProfile: string;
  createdAt: string;
  /** Who is asked for the signatures. */
  team: string | null;
}

export interface BankFileRow {
  id: number;
  document_id: string;
  tenant: string;
  run_id: number;
  part: number;
  file_name: string;
  message_id: string;
  status: BankFileStatus;
  transactions: number;
  sum_cents: number;
  bytes: number;
  sha256: string;
  collection_dates: CollectionDay[];
  schema_check: SchemaCheck;
  checks: FileCheck[];
  build_order: StoredBuildOrder;
  transmitted_at: Date | null;
  created_at: Date;
}

const columns = `id, document_id, tenant, run_id, part, file_name, message_id, status, transactions, sum_cents, bytes,
  sha256, collection_dates, schema_check, checks, build_order, transmitted_at, created_at`;

export type NewBankFile = RunKey & {
  /** From `reserveFileIds`. */
  id: number;
  part: number;
  fileName: string;
  messageId: string;
  transactions: number;
  sumCents: number;
  bytes: number;
  sha256: string;
  collectionDates: CollectionDay[];
  schemaCheck: SchemaCheck;
  checks: FileCheck[];
  buildOrder: StoredBuildOrder;
};

/** Ids for files that will be recorded, so that their debits can be noted beforehand. */
export async function reserveFileIds(sql: Sql, count: number): Promise<number[]> {
  const rows = await sql.rows<{ id: number }>(
    "select nextval(pg_get_serial_sequence('bank_files', 'id'))::int as id from generate_series(1, $1)",
    [count],
  );
  return rows.map(({ id }) => id);
}

export async function insertBankFile(sql: Sql, file: NewBankFile): Promise<BankFileRow> {
  const row = await sql.one<BankFileRow>(
    `insert into bank_files (tenant, run_id, part, file_name, message_id, path, status, transactions, sum_cents, bytes, sha256,
       collection_dates, schema_check, checks, build_order, id)
     values ($1, $2, $3, $4, $5, $6, 'checked', $7, $8, $9, $10, $11, $12, $13, $14, $15) returning ${columns}`,
    [
      file.tenant,
      file.runId,
      file.part,
      file.fileName,
      file.messageId,
      // Relative to the tenant's folder, so that the data folder can move.
      `bank-files/${file.fileName}`,
      file.transactions,
      file.sumCents,
      file.bytes,
      file.sha256,
      JSON.stringify(file.collectionDates),
      JSON.stringify(file.schemaCheck),
      JSON.stringify(file.checks),
      JSON.stringify(file.buildOrder),
      file.id,
    ],
  );
  return row!;
}

/** Only one build of a run at a time; held until the transaction ends. */
export const lockRunFiles = (sql: Sql, runId: number): Promise<number> =>
  sql.execute('select pg_advisory_xact_lock(7204, $1)', [runId]);

export const findBankFile = (sql: Sql, documentId: string): Promise<BankFileRow | undefined> =>
  sql.one<BankFileRow>(`select ${columns} from bank_files where document_id = $1`, [documentId]);

/** Whoever signs, withdraws or hands over holds this lock, so that these happen one after the other. */
export const lockBankFile = (sql: Sql, documentId: string): Promise<BankFileRow | undefined> =>
  sql.one<BankFileRow>(`select ${columns} from bank_files where document_id = $1 for update`, [documentId]);

export const filesOfRun = (
  sql: Sql,
  { tenant, runId }: RunKey,
  statuses: readonly BankFileStatus[],
): Promise<BankFileRow[]> =>
  sql.rows<BankFileRow>(
    `select ${columns} from bank_files where tenant = $1 and run_id = $2 and status = any ($3) order by id for update`,
    [tenant, runId, statuses],
  );

export async function countFilesByStatus(
  sql: Sql,
  { tenant, runId }: RunKey,
): Promise<Partial<Record<BankFileStatus, number>>> {
  const rows = await sql.rows<{ status: BankFileStatus; count: number }>(
    'select status, count(*) as count from bank_files where tenant = $1 and run_id = $2 group by status',
    [tenant, runId],
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

export const newestFile = (sql: Sql, { tenant, runId }: RunKey): Promise<BankFileRow | undefined> =>
  sql.one<BankFileRow>(`select ${columns} from bank_files where tenant = $1 and run_id = $2 order by id desc limit 1`, [
    tenant,
    runId,
  ]);

export async function setBankFileStatus(
  sql: Sql,
  file: Pick<BankFileRow, 'id' | 'tenant'>,
  status: BankFileStatus,
): Promise<void> {
  await sql.execute(
    `update bank_files set status = $3::text, updated_at = now(),
       transmitted_at = case when $3::text = 'transmitted' then now() else transmitted_at end
     where tenant = $1 and id = $2`,
    [file.tenant, file.id, status],
  );
}

/** The file of the same part in the last run of the same variant that went to the bank. */
export const previousFile = (
  sql: Sql,
  file: BankFileRow,
): Promise<{ transactions: number; sumCents: number } | undefined> =>
  sql.one(
    `select earlier.transactions, earlier.sum_cents as "sumCents"
     from bank_files earlier join runs theirs on theirs.id = earlier.run_id, runs ours
     where ours.id = $2 and earlier.tenant = $1 and earlier.run_id < $2 and earlier.part = $3
       and earlier.status in ('transmitted', 'accepted', 'partlyAccepted') and theirs.variant is not distinct from ours.variant
     order by earlier.id desc limit 1`,
    [file.tenant, file.run_id, file.part],
  );

/** Whether a debit of a locked member is in it. */
export const holdsLocked = async (sql: Sql, { tenant, id }: Pick<BankFileRow, 'tenant' | 'id'>): Promise<boolean> =>
  (await sql.one(
    `select 1 from debit_items d where d.tenant = $1 and d.bank_file_id = $2
       and d.member_id in (select k.member_id from (${lockedMembersSql}) as k) limit 1`,
    [tenant, id],
  )) !== undefined;
