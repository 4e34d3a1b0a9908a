import type { Sql } from '@kassenwerk/kernel';

/** Columns that make an address; the supplement says nothing about where it is. */
export const addressColumns = ['street', 'house_number', 'postal_code', 'town', 'country'] as const;

/** What the address partner corrects, and what therefore is kept. */
const kept: ReadonlySet<string> = new Set(['street', 'house_number', 'postal_code', 'town']);

/** An address as it is remembered in `members.delivered_address`. */
export const addressOf = (row: string): string =>
  `jsonb_build_object(${addressColumns.map((name) => `'${name}', ${row}.${name}`).join(', ')})`;

/**
 * A member who has moved keeps the address that the partner found for as long as the fund goes on delivering the one it corrects; any
 * other address of the fund is news and counts. Forgets the corrected address of those for whom that is so, and leaves the rest
 * to `takenValue`. Changes nothing that the fund would call a change.
 */
export const forgetCorrectedAddresses = (sql: Sql, table: string, tenant: string): Promise<number> =>
  sql.execute(
    `update members m set delivered_address = null from ${table} s
     where m.tenant = $1 and m.delivered_address is not null and s.member_id = m.document_id
       and m.delivered_address <> ${addressOf('s')}`,
    [tenant],
  );

/** What a delivery `s` makes of a column of its member `m`, once the corrected addresses have been forgotten. */
export const takenValue = (column: string): string =>
  kept.has(column) ? `case when m.delivered_address is null then s.${column} else m.${column} end` : `s.${column}`;
