import type { CivilDate, Sql } from '@kassenwerk/kernel';

/** Kinds of data that a partner may be given on a day: contract and notice are there, and the period has begun and not ended. */
export async function registeredClasses(
  sql: Sql,
  { tenant, partner, on }: { tenant: string; partner: string; on: CivilDate },
): Promise<Set<string>> {
  const rows = await sql.rows<{ name: string }>(
    `select distinct jsonb_array_elements_text(case when jsonb_typeof(p.data_classes::jsonb) = 'array' then p.data_classes::jsonb else '[]' end) as name
     from processors p
     where p.tenant = $1 and p.partner_key = $2 and p.contract_on <= $3::date and p.notice_on <= $3::date
       and p.valid_from <= $3::date and (p.valid_to is null or p.valid_to >= $3::date)`,
    [tenant, partner, on],
  );
  return new Set(rows.map(({ name }) => name));
}

export const partnerName = async (sql: Sql, tenant: string, key: string): Promise<string> =>
  (await sql.one<{ name: string }>('select name from partners where tenant = $1 and key = $2', [tenant, key]))?.name ??
  key;

export interface ProcessorRow {
  name: string;
  purpose: string | null;
  data_classes: string[];
  valid_from: CivilDate | null;
  valid_to: CivilDate | null;
}

export const allProcessors = (sql: Sql, tenant: string): Promise<ProcessorRow[]> =>
  sql.rows<ProcessorRow>(
    `select coalesce(name, partner_key) as name, purpose, data_classes, valid_from, valid_to
     from processors where tenant = $1 order by 1, valid_from`,
    [tenant],
  );
