import type { Sql } from '@kassenwerk/kernel';
import type { CandidateSource, MatchCandidate } from '../domain/matching';

/**
 * A debit counts as handed to the bank as soon as it is in a file: the bank's answer proves more than our own note. The
 * payment block is the position of its date and sequence type among those of its file.
 */
const selectCandidates = `
select d.id::text as id, d.end_to_end_id as "endToEndId", null as "instructionId", coalesce(f.message_id, '') as "messageId",
  coalesce(f.message_id || '-' || (
    select block.position from jsonb_array_elements(f.collection_dates) with ordinality as block(value, position)
    where block.value ->> 'date' = d.collection_on::text and block.value ->> 'sequenceType' = d.sequence_type limit 1), '') as "paymentInfoId",
  d.mandate_reference as "mandateId", d.iban as "debtorIban", d.amount_cents as "amountCents", d.collection_on as "collectionOn",
  case when d.status in ('settled', 'rejected', 'returned') then d.status else 'submitted' end as state
from debit_items d left join bank_files f on f.tenant = d.tenant and f.id = d.bank_file_id
where d.tenant = $1 and d.status <> 'planned'`;

/** Candidates for a batch of events, one query a step of the cascade. */
export function candidateSource(sql: Sql, tenant: string): CandidateSource {
  const find = (condition: string, keys: readonly string[]) =>
    sql.rows<MatchCandidate>(`${selectCandidates} and ${condition} order by d.id`, [tenant, keys]);
  return {
    byEndToEndIds: (keys) => find('d.end_to_end_id = any ($2)', keys),
    // Our files carry no instruction ids; banks that fill them repeat the end-to-end id there.
    byInstructionIds: async (keys) =>
      (await find('d.end_to_end_id = any ($2)', keys)).map((one) => ({ ...one, instructionId: one.endToEndId })),
    byMandates: (keys) => find('upper(d.mandate_reference) = any ($2)', keys),
    byIbans: (keys) => find('d.iban = any ($2)', keys),
  };
}

export interface DebitFacts {
  memberId: string;
  receivableId: number | null;
  /** Reasons for which earlier debits of the same receivable failed, oldest first. */
  earlierReasons: (string | null)[];
}

/** What stands behind these debits. */
export async function debitFacts(sql: Sql, tenant: string, ids: readonly string[]): Promise<Map<string, DebitFacts>> {
  const rows = await sql.rows<DebitFacts & { id: string }>(
    `select d.id::text as id, d.member_id as "memberId", d.receivable_id as "receivableId",
       coalesce((select json_agg(e.return_reason order by e.attempt, e.id) from debit_items e
         where e.tenant = d.tenant and e.receivable_id = d.receivable_id and e.id <> d.id
           and e.status in ('rejected', 'returned') and e.member_id = d.member_id), '[]') as "earlierReasons"
     from debit_items d where d.tenant = $1 and d.id = any ($2::int[])`,
    [tenant, ids],
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}

/** The members that these words name by member number, KVNR or mandate reference. */
export async function membersByReference(
  sql: Sql,
  tenant: string,
  words: readonly string[],
): Promise<Map<string, string[]>> {
  if (words.length === 0) return new Map();
  const rows = await sql.rows<{ word: string; member_ids: string[] }>(
    `select word, array_agg(distinct member_id) as member_ids from (
       select upper(member_number) as word, document_id as member_id from members where tenant = $1 and member_number = any ($2)
       union all select kvnr, document_id from members where tenant = $1 and kvnr = any ($2)
       union all select upper(reference), member_id from mandates where tenant = $1 and upper(reference) = any ($2)) named
     group by word`,
    [tenant, words],
  );
  return new Map(rows.map(({ word, member_ids }) => [word, member_ids]));
}

/** The members whose account this is. */
export async function membersByIban(
  sql: Sql,
  tenant: string,
  ibans: readonly string[],
): Promise<Map<string, string[]>> {
  if (ibans.length === 0) return new Map();
  const rows = await sql.rows<{ iban: string; member_ids: string[] }>(
    'select iban, array_agg(document_id) as member_ids from members where tenant = $1 and iban = any ($2) group by iban',
    [tenant, ibans],
  );
  return new Map(rows.map(({ iban, member_ids }) => [iban, member_ids]));
}
