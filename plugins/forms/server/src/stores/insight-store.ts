import { bulkRows, type Sql } from '@kassenwerk/kernel';

export interface InsightCount {
  tenant: string;
  formKey: string;
  formVersion: number;
  day: string;
  event: string;
  page: string;
  field: string;
  happened: number;
  totalSeconds: number;
}

/** Adds up; many visitors at once add to the same rows. Rows in order, so that two of them never wait for each other in a circle. */
export async function addInsight(sql: Sql, counts: readonly InsightCount[]): Promise<void> {
  if (counts.length === 0) return;
  const rows = counts.map((one) => ({
    tenant: one.tenant,
    form_key: one.formKey,
    form_version: one.formVersion,
    day: one.day,
    event: one.event,
    page: one.page,
    field: one.field,
    happened: one.happened,
    total_seconds: one.totalSeconds,
  }));
  const { names, values, from, params } = await bulkRows(sql, 'form_insights', rows, 1);
  await sql.execute(
    `insert into form_insights (${names}) select ${values} from ${from} order by r.event, r.page, r.field
     on conflict (tenant, form_key, form_version, day, event, page, field) do update
     set happened = form_insights.happened + excluded.happened, total_seconds = form_insights.total_seconds + excluded.total_seconds,
       updated_at = now()`,
    params,
  );
}

/** Sums over a time, by version, event, page and field. */
export const readInsight = (
  sql: Sql,
  { tenant, formKey, from, to }: { tenant: string; formKey: string; from: string; to: string },
): Promise<Omit<InsightCount, 'tenant' | 'formKey' | 'day'>[]> =>
  sql.rows(
    `select form_version as "formVersion", event, page, field, sum(happened)::bigint as happened, sum(total_seconds)::bigint as "totalSeconds"
     from form_insights where tenant = $1 and form_key = $2 and day between $3::date and $4::date
     group by form_version, event, page, field order by form_version desc, event, page, field`,
    [tenant, formKey, from, to],
  );
