import { bulkRows, unlessThere, type CivilDate, type Sql } from '@kassenwerk/kernel';
import type { DebitItem, SequenceType } from '../domain/direct-debit';
import { withHashJoins } from './hash-joins';

/** A run's debits are always named with the tenant, because every index begins with it. */
export interface RunKey {
  tenant: string;
  runId: number;
}

export interface NewDebit {
  memberId: string;
  memberNumber: string;
  receivableId: number;
  attempt: number;
  item: DebitItem;
}

/**
 * Writes planned debits with one statement. A debit that was withdrawn before any bank saw it is planned again; one that
 * exists otherwise is left alone, because it was collected before. @returns the members for whom a debit was written
 */
export async function insertPlannedDebits(
  sql: Sql,
  { tenant, runId }: RunKey,
  debits: readonly NewDebit[],
): Promise<Set<string>> {
  if (debits.length === 0) return new Set();
  const { names, values, from, params } = await bulkRows(sql, 'debit_items', debits.map(toRow), 3);
  const planAgain = `on conflict (tenant, end_to_end_id) do update
    set (run_id, status, bank_file_id, ${names}) = (excluded.run_id, 'planned', null, ${excluded(names)})
    where debit_items.status = 'withdrawn'`;
  const written = await unlessThere(sql, planAgain, (onConflict) =>
    sql.rows<{ member_id: string }>(
      `insert into debit_items (tenant, run_id, status, ${names})
       select $1, $2, 'planned', ${values} from ${from} ${onConflict} returning member_id`,
      [tenant, runId, ...params],
    ),
  );
  return new Set(written.map((row) => row.member_id));
}

const excluded = (columns: string): string => columns.replace(/\w+/g, (column) => `excluded.${column}`);

const toRow = ({ memberId, memberNumber, receivableId, attempt, item }: NewDebit) => ({
  member_id: memberId,
  member_number: memberNumber,
  receivable_id: receivableId,
  end_to_end_id: item.endToEndId,
  mandate_reference: item.mandateId,
  mandate_signed_on: item.mandateSignedOn,
  amount_cents: item.amountCents,
  iban: item.debtorIban,
  bic: item.debtorBic ?? null,
  debtor_name: item.debtorName,
  address: item.debtorAddress ?? null,
  amendment: item.amendment ?? null,
  remittance: item.remittanceText ?? null,
  collection_on: item.collectionDate,
  sequence_type: item.sequenceType,
  attempt,
});

export interface DebitTotals {
  debits: number;
  sumCents: number;
}

export async function countPlanned(sql: Sql, { tenant, runId }: RunKey): Promise<DebitTotals> {
  const row = await sql.one<DebitTotals>(
    `select count(*) as debits, coalesce(sum(amount_cents), 0)::bigint as "sumCents" from debit_items
     where tenant = $1 and run_id = $2 and status = 'planned'`,
    [tenant, runId],
  );
  return row!;
}

/** Moves debits that the bank could not collect in time any more to the first day it can. @returns how many */
export const rollForward = (sql: Sql, { tenant, runId }: RunKey, earliest: CivilDate): Promise<number> =>
  sql.execute(
    `update debit_items set collection_on = $3, updated_at = now()
     where tenant = $1 and run_id = $2 and status = 'planned' and collection_on < $3`,
    [tenant, runId, earliest],
  );

/** Byte order everywhere, so that the order is the same on every database and is the one the planner of the files checks. */
const fileOrder = 'collection_on, sequence_type collate "C", member_number collate "C", end_to_end_id collate "C"';

interface StoredDebit {
  end_to_end_id: string;
  amount_cents: number;
  collection_on: CivilDate;
  sequence_type: SequenceType;
  mandate_reference: string;
  mandate_signed_on: CivilDate;
  amendment: DebitItem['amendment'] | null;
  debtor_name: string;
  iban: string;
  bic: string | null;
  address: DebitItem['debtorAddress'] | null;
  remittance: string | null;
}

const batchSize = 5_000;

/**
 * Streams the planned debits in the order of the file, in constant memory. Needs a transaction, and one stream at a time:
 * it is a cursor of the connection. Other statements may run between two batches.
 */
export async function* plannedDebits(sql: Sql, { tenant, runId }: RunKey): AsyncGenerator<DebitItem[]> {
  // Everything will be read, so the plan for all rows is wanted and not the one for the first few.
  await sql.execute('set local cursor_tuple_fraction = 1');
  await sql.execute(
    `declare planned_debits no scroll cursor for
     select end_to_end_id, amount_cents, collection_on, sequence_type, mandate_reference, mandate_signed_on, amendment,
       debtor_name, iban, bic, address, remittance
     from debit_items where tenant = $1 and run_id = $2 and status = 'planned' order by ${fileOrder}`,
    [tenant, runId],
  );
  for (;;) {
    const rows = await sql.rows<StoredDebit>(`fetch forward ${batchSize} from planned_debits`);
    if (rows.length > 0) yield rows.map(toItem);
    if (rows.length < batchSize) break;
  }
  await sql.execute('close planned_debits');
}

const toItem = (row: StoredDebit): DebitItem => ({
  endToEndId: row.end_to_end_id,
  amountCents: row.amount_cents,
  collectionDate: row.collection_on,
  sequenceType: row.sequence_type,
  mandateId: row.mandate_reference,
  mandateSignedOn: row.mandate_signed_on,
  debtorName: row.debtor_name,
  debtorIban: row.iban,
  ...(row.amendment ? { amendment: row.amendment } : {}),
  ...(row.bic ? { debtorBic: row.bic } : {}),
  ...(row.address ? { debtorAddress: row.address } : {}),
  ...(row.remittance ? { remittanceText: row.remittance } : {}),
});

/**
 * Notes in which file each planned debit went, by its position in the order of the file.
 * `firstPositions` are the positions of the first debit of each file, ascending. @returns how many were noted
 */
export const stampDebits = (
  sql: Sql,
  { tenant, runId }: RunKey,
  files: { fileIds: number[]; firstPositions: number[] },
): Promise<number> =>
  sql.execute(
    `with positions as (
       select id, row_number() over (order by ${fileOrder}) - 1 as position
       from debit_items where tenant = $1 and run_id = $2 and status = 'planned')
     update debit_items d set status = 'inFile', updated_at = now(),
       bank_file_id = ($3::int[])[width_bucket(p.position, $4::bigint[])]
     from positions p where d.id = p.id`,
    [tenant, runId, files.fileIds, files.firstPositions],
  );

/**
 * Receivables whose debit stands in a file are no longer open for another one. Found by id alone: with the tenant named,
 * PostgreSQL may take an index that begins with it and read the whole fund for each.
 */
export const markDebited = (sql: Sql, { tenant, runId }: RunKey): Promise<number> =>
  sql.execute(
    `update receivables r set status = 'debited', retry_on = null, updated_at = now()
     from debit_items d
     where d.tenant = $1 and d.run_id = $2 and d.status = 'inFile' and r.id = d.receivable_id`,
    [tenant, runId],
  );

/** Debits of a withdrawn file wait for another one, and their receivables are open again. */
export async function replanDebits(sql: Sql, { tenant, fileId }: { tenant: string; fileId: number }): Promise<number> {
  await sql.execute(
    `update receivables r set status = 'open', updated_at = now() from debit_items d
     where d.tenant = $1 and d.bank_file_id = $2 and r.id = d.receivable_id and r.status = 'debited'`,
    [tenant, fileId],
  );
  return sql.execute(
    `update debit_items set status = 'planned', bank_file_id = null, updated_at = now()
     where tenant = $1 and bank_file_id = $2 and status = 'inFile'`,
    [tenant, fileId],
  );
}

/**
 * Withdraws planned debits, which no bank has seen. Their receivables stay open; with `retryOn` a later run collects them.
 * @returns how many
 */
export async function withdrawPlanned(sql: Sql, { tenant, runId }: RunKey, retryOn: CivilDate | null): Promise<number> {
  await sql.execute(
    `update receivables r set status = 'open', retry_on = $3, updated_at = now() from debit_items d
     where d.tenant = $1 and d.run_id = $2 and d.status = 'planned'
       and r.id = d.receivable_id and r.status in ('open', 'debited')`,
    [tenant, runId, retryOn],
  );
  return sql.execute(
    "update debit_items set status = 'withdrawn', updated_at = now() where tenant = $1 and run_id = $2 and status = 'planned'",
    [tenant, runId],
  );
}

/** After the hand-over: the debits are with the bank, and their mandates have been used. */
export async function markSubmitted(sql: Sql, { tenant, fileId }: { tenant: string; fileId: number }): Promise<number> {
  const submitted = await sql.execute(
    `update debit_items set status = 'submitted', updated_at = now() where tenant = $1 and bank_file_id = $2 and status = 'inFile'`,
    [tenant, fileId],
  );
  await withHashJoins(sql, () =>
    sql.execute(
      `update mandates m set last_used_on = greatest(m.last_used_on, d.collection_on), updated_at = now()
       from debit_items d
       where d.tenant = $1 and d.bank_file_id = $2 and m.tenant = $1 and m.member_id = d.member_id
         and m.reference = d.mandate_reference`,
      [tenant, fileId],
    ),
  );
  return submitted;
}

/** The debtor's bank has taken note of the change: the next debit need not tell it again. */
export const clearAmendments = (sql: Sql, { tenant, runId }: RunKey): Promise<number> =>
  withHashJoins(sql, () =>
    sql.execute(
      `update mandates m set amendment = null, updated_at = now() from debit_items d
       where d.tenant = $1 and d.run_id = $2 and d.amendment is not null and d.status in ('submitted', 'accepted', 'settled')
         and m.tenant = $1 and m.member_id = d.member_id and m.reference = d.mandate_reference and m.amendment is not null`,
      [tenant, runId],
    ),
  );
