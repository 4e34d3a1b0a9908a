import type { Sql } from '@kassenwerk/kernel';

/** Debits that the bank treats as one: a file, or one collection date and sequence type of it. */
export interface PaymentBlock {
  bankFileId: number;
  runId: number;
  messageId: string;
  /** Both null: the whole file. */
  collectionOn: string | null;
  sequenceType: string | null;
}

interface FileRow {
  id: number;
  run_id: number;
  message_id: string;
  collection_dates: { date: string; sequenceType: string }[] | null;
}

/**
 * Finds file and block by the ids we gave them; the id of a block is that of its file and its position. Nothing when the
 * bank names a block in words of its own.
 */
export async function findBlock(
  sql: Sql,
  tenant: string,
  { messageId, paymentInfoId }: { messageId: string | null; paymentInfoId: string | null },
): Promise<PaymentBlock | undefined> {
  const fromBlock = paymentInfoId?.replace(/-\d+$/, '') ?? null;
  const names = fromBlock === null ? messageId : fromBlock;
  if (names === null) return undefined;
  const file = await sql.one<FileRow>(
    `select id, run_id, message_id, collection_dates from bank_files
     where tenant = $1 and message_id = $2 and status <> 'void' order by id desc limit 1`,
    [tenant, names],
  );
  if (!file) return undefined;
  const block =
    paymentInfoId === null ? undefined : file.collection_dates?.[Number(/\d+$/.exec(paymentInfoId)?.[0]) - 1];
  if (paymentInfoId !== null && !block) return undefined;
  return {
    bankFileId: file.id,
    runId: file.run_id,
    messageId: file.message_id,
    collectionOn: block?.date ?? null,
    sequenceType: block?.sequenceType ?? null,
  };
}

/** The only block whose debits add up to what was credited around that day; for banks that give no ids with the sum. */
export async function findBlockBySum(
  sql: Sql,
  { tenant, amountCents, bookedOn }: { tenant: string; amountCents: number; bookedOn: string },
): Promise<PaymentBlock | undefined> {
  const rows = await sql.rows<PaymentBlock>(
    `select f.id as "bankFileId", f.run_id as "runId", f.message_id as "messageId", d.collection_on as "collectionOn",
       d.sequence_type as "sequenceType"
     from debit_items d join bank_files f on f.tenant = d.tenant and f.id = d.bank_file_id
     where d.tenant = $1 and d.collection_on between $3::date - 10 and $3::date + 3 and d.status not in ('planned', 'rejected')
     group by f.id, d.collection_on, d.sequence_type having sum(d.amount_cents) = $2
       and bool_or(d.status in ('inFile', 'submitted', 'accepted')) limit 2`,
    [tenant, amountCents, bookedOn],
  );
  return rows.length === 1 ? rows[0] : undefined;
}

const ofBlock = `d.tenant = $1 and d.bank_file_id = $2 and ($3::date is null or d.collection_on = $3)
  and ($4::text is null or d.sequence_type = $4)`;

const paramsOf = (tenant: string, { bankFileId, collectionOn, sequenceType }: PaymentBlock): unknown[] => [
  tenant,
  bankFileId,
  collectionOn,
  sequenceType,
];

/**
 * Credits a block: each debit in it that was not rejected is collected, those that have come back since included. When
 * the bank credited the rejected ones too, these as well. @returns what the debits add up to
 */
export async function collectBlock(
  sql: Sql,
  tenant: string,
  block: PaymentBlock,
  { amountCents, bookedOn }: { amountCents: number; bookedOn: string },
): Promise<number> {
  const params = paramsOf(tenant, block);
  const sums = await sql.one<{ all: number; kept: number }>(
    `select coalesce(sum(d.amount_cents), 0) as all,
       coalesce(sum(d.amount_cents) filter (where d.status <> 'rejected' or l.id is not null), 0) as kept
     from debit_items d left join ledger_entries l on l.tenant = d.tenant and l.entry_key = 'collected:' || d.id
     where ${ofBlock}`,
    params,
  );
  const withRejected = amountCents !== sums!.kept && amountCents === sums!.all;
  await sql.execute(
    `insert into ledger_entries (tenant, member_id, booked_on, kind, text, debit_account, credit_account, amount_cents,
       receivable_id, run_id, entry_key)
     select d.tenant, d.member_id, $5::date, 'collected', d.end_to_end_id, 'bank', 'member', d.amount_cents, d.receivable_id,
       d.run_id, 'collected:' || d.id
     from debit_items d where ${ofBlock} and ($6 or d.status <> 'rejected')
     on conflict (tenant, entry_key) do nothing`,
    [...params, bookedOn, withRejected],
  );
  await sql.execute(
    `with credited as (
       update debit_items d set status = 'settled', updated_at = now()
       where ${ofBlock} and d.status in ('inFile', 'submitted', 'accepted') returning d.receivable_id, d.amount_cents)
     update receivables r set open_cents = greatest(0, r.open_cents - c.amount_cents),
       status = case when r.open_cents <= c.amount_cents then 'paid' else r.status end, updated_at = now()
     from credited c where r.tenant = $1 and r.id = c.receivable_id`,
    params,
  );
  return withRejected ? sums!.all : sums!.kept;
}

/** Posts what a bank credited more or less than the debits of the block add up to. */
export const postBlockDifference = (
  sql: Sql,
  { tenant, eventId, bookedOn, cents }: { tenant: string; eventId: number; bookedOn: string; cents: number },
): Promise<number> =>
  sql.execute(
    `insert into ledger_entries (tenant, booked_on, kind, text, debit_account, credit_account, amount_cents, entry_key)
     select $1, $3::date, 'suspense', '', case when $4::bigint > 0 then 'bank' else 'suspense' end,
       case when $4::bigint > 0 then 'suspense' else 'bank' end, abs($4::bigint), 'suspense:' || $2::text
     where $4::bigint <> 0 on conflict (tenant, entry_key) do nothing`,
    [tenant, eventId, bookedOn, cents],
  );

/** The bank refused a whole block: nobody's account was touched, so the debts are simply open again. */
export const rejectBlock = (sql: Sql, tenant: string, block: PaymentBlock, reason: string | null): Promise<number> =>
  sql.execute(
    `with refused as (
       update debit_items d set status = 'rejected', return_reason = $5, updated_at = now()
       where ${ofBlock} and d.status in ('inFile', 'submitted', 'accepted') returning d.receivable_id)
     update receivables r set status = 'open', updated_at = now()
     from refused f where r.tenant = $1 and r.id = f.receivable_id and r.status = 'debited'`,
    [...paramsOf(tenant, block), reason],
  );

export const acceptBlock = (sql: Sql, tenant: string, block: PaymentBlock): Promise<number> =>
  sql.execute(
    `update debit_items d set status = 'accepted', updated_at = now() where ${ofBlock} and d.status in ('inFile', 'submitted')`,
    paramsOf(tenant, block),
  );

/**
 * Sets the bank's verdict on files from the state of their debits. A file whose debits are all refused is rejected, one
 * with some refused is partly accepted. @returns the files that changed
 */
export const updateFileVerdicts = (sql: Sql, tenant: string, fileIds: readonly number[]) =>
  sql.rows<{ id: number; document_id: string; run_id: number; status: string }>(
    `with verdicts as (
       select d.bank_file_id as id,
         case when bool_and(d.status = 'rejected') then 'rejected'
           when bool_or(d.status = 'rejected') then 'partlyAccepted'
           when bool_or(d.status in ('accepted', 'settled', 'returned')) then 'accepted' end as status
       from debit_items d where d.tenant = $1 and d.bank_file_id = any ($2) group by d.bank_file_id)
     update bank_files f set status = v.status, updated_at = now()
     from verdicts v where f.tenant = $1 and f.id = v.id and v.status is not null and f.status is distinct from v.status
       and f.status <> 'void'
     returning f.id, f.document_id, f.run_id, f.status`,
    [tenant, fileIds],
  );

/** The files that the single debits of a batch lie in. */
export async function filesOfEvents(sql: Sql, tenant: string, eventIds: readonly number[]): Promise<number[]> {
  const rows = await sql.rows<{ id: number }>(
    `select distinct d.bank_file_id as id from bank_events e
     join debit_items d on d.tenant = e.tenant and d.id = e.debit_item_id
     where e.tenant = $1 and e.id = any ($2) and d.bank_file_id is not null`,
    [tenant, eventIds],
  );
  return rows.map(({ id }) => id);
}
