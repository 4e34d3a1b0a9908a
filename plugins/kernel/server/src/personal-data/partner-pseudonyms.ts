import type { Core } from '@strapi/strapi';
import { bulkRows } from '../database/bulk-rows';
import type { Sql } from '../database/sql';
import { pseudonymFor } from '../encryption/pseudonym';

interface Asked {
  tenant: string;
  partner: string;
}

/**
 * The names under which one partner knows members of one fund: always the same, others than any other partner gets, and reversible
 * only here. Written set-wise, in the transaction in which the names leave.
 */
export async function memberPseudonyms(
  strapi: Core.Strapi,
  sql: Sql,
  { tenant, partner, ids }: Asked & { ids: readonly string[] },
): Promise<Map<string, string>> {
  const pseudonym = await pseudonymFor(strapi, tenant, `partner ${partner}`);
  const names = new Map(ids.map((id) => [id, pseudonym(id)]));
  const rows = [...names].map(([id, name]) => ({ tenant, partner_key: partner, subject_id: id, pseudonym: name }));
  if (rows.length > 0) {
    const { names: columns, values, from, params } = await bulkRows(sql, 'partner_pseudonyms', rows, 1);
    await sql.execute(
      `insert into partner_pseudonyms (${columns}) select ${values} from ${from}
       on conflict (tenant, partner_key, pseudonym) do nothing`,
      params,
    );
  }
  return names;
}

/** Whom the partner means; names that it was never given are left out. */
export async function membersBehind(
  sql: Sql,
  { tenant, partner, pseudonyms }: Asked & { pseudonyms: readonly string[] },
): Promise<Map<string, string>> {
  const rows = await sql.rows<{ id: string; name: string }>(
    `select subject_id as id, pseudonym as name from partner_pseudonyms
     where tenant = $1 and partner_key = $2 and pseudonym = any ($3::text[])`,
    [tenant, partner, pseudonyms],
  );
  return new Map(rows.map(({ id, name }) => [name, id]));
}
