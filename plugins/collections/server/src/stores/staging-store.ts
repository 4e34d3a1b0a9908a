import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Sql } from '@kassenwerk/kernel';
import { from as copyFrom } from 'pg-copy-streams';
import { normaliseAddress } from '../domain/address';
import { stagingColumns, toCopyText, type DeliveryBatch, type RejectedLine } from '../domain/delivery';

/** The staging table of one delivery. It has no tenant column; its name comes from a row that row level security guards. */
export const stagingTable = (deliveryId: number): string => `staging.delivery_${deliveryId}`;

/**
 * An empty table; what an earlier attempt left is gone. Everybody counts as new until the stock says otherwise, so that only
 * members it knows are written a second time. Logged, because later steps rely on it after a crash.
 */
export async function createStaging(sql: Sql, deliveryId: number): Promise<void> {
  const table = stagingTable(deliveryId);
  const columns = stagingColumns.map(({ name, type }) => `${name} ${type}`).join(', ');
  await sql.execute(`drop table if exists ${table}`);
  await sql.execute(
    `create table ${table} (${columns}, member_id text default kw_document_id(), is_new boolean default true, other_numbers text[])`,
  );
}

/**
 * Streams the members into the staging table with COPY, addresses in the spelling of the post, so that the next delivery of
 * the same spelling is no change. `onBatch` hears of each batch.
 */
export async function copyMembers(
  sql: Sql,
  deliveryId: number,
  batches: AsyncIterable<DeliveryBatch>,
  onBatch: (batch: { members: number; normalised: number; rejects: RejectedLine[] }) => void,
): Promise<void> {
  const names = stagingColumns.map(({ name }) => name).join(', ');
  const target = sql.client.query(copyFrom(`copy ${stagingTable(deliveryId)} (${names}) from stdin`));
  async function* text(): AsyncGenerator<Buffer> {
    for await (const { members, rejects } of batches) {
      let normalised = 0;
      for (const member of members) {
        const { address, changed } = normaliseAddress(member);
        if (changed.length === 0) continue;
        const { street, houseNumber, addressSupplement, postalCode, town } = address;
        Object.assign(member, { street, houseNumber, addressSupplement, postalCode, town });
        normalised += 1;
      }
      onBatch({ members: members.length, normalised, rejects });
      if (members.length > 0) yield Buffer.from(toCopyText(members));
    }
  }
  await pipeline(Readable.from(text(), { objectMode: true, highWaterMark: 4 }), target);
}

/** Takes out later lines of a member that stands in the delivery already. @returns the lines taken out */
export async function removeDuplicates(
  sql: Sql,
  deliveryId: number,
): Promise<{ line_number: number; member_number: string }[]> {
  const table = stagingTable(deliveryId);
  await sql.execute(`create index on ${table} (member_number)`);
  // Of the columns that the following statements join by: the whole line would take as long as loading it.
  await sql.execute(`analyze ${table} (line_number, member_number, kvnr, member_id, is_new)`);
  return sql.rows(
    `delete from ${table} later using ${table} earlier
     where later.member_number = earlier.member_number and later.line_number > earlier.line_number
     returning later.line_number, later.member_number`,
  );
}

/** Finds each member in the stock by member number, else by KVNR; who is not found stays new. */
export async function matchStock(
  sql: Sql,
  deliveryId: number,
  tenant: string,
): Promise<{ new: number; known: number }> {
  const table = stagingTable(deliveryId);
  await sql.execute(
    `update ${table} s set member_id = coalesce(by_number.document_id, by_kvnr.document_id, s.member_id),
       is_new = by_number.document_id is null and by_kvnr.document_id is null,
       other_numbers = twins.numbers
     from ${table} one
     left join members by_number on by_number.tenant = $1 and by_number.member_number = one.member_number
     left join lateral (
       select m.document_id from members m
       where by_number.document_id is null and m.tenant = $1 and m.kvnr = one.kvnr
         and not exists (select 1 from ${table} other where other.member_number = m.member_number)
       order by m.id limit 1) by_kvnr on true
     left join (
       select kvnr, array_agg(member_number order by member_number) as numbers from ${table}
       where kvnr in (select kvnr from ${table} where kvnr is not null group by kvnr having count(*) > 1)
       group by kvnr) twins on twins.kvnr = one.kvnr
     where s.line_number = one.line_number
       and (by_number.document_id is not null or by_kvnr.document_id is not null or twins.kvnr is not null)`,
    [tenant],
  );
  const counts = await sql.one<{ new: number; known: number }>(
    `select count(*) filter (where is_new) as new, count(*) filter (where not is_new) as known from ${table}`,
  );
  return counts ?? { new: 0, known: 0 };
}

export const dropStaging = (sql: Sql, deliveryId: number): Promise<number> =>
  sql.execute(`drop table if exists ${stagingTable(deliveryId)}`);
