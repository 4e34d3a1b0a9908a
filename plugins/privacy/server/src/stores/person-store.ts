import { recipientSources, type BilingualText, type PersonalData, type Sql } from '@kassenwerk/kernel';

export interface PersonRow {
  tenant: string;
  document_id: string;
  member_number: string;
  /** By the fund, in its deliveries. */
  data_lock: boolean | null;
}

export const findPerson = (sql: Sql, documentId: string) =>
  sql.one<PersonRow>('select tenant, document_id, member_number, data_lock from members where document_id = $1', [
    documentId,
  ]);

const pageSize = 500;
const technical = ['id', 'created_by_id', 'updated_by_id', 'published_at', 'locale'];

/** The next records of one kind about a person, in the order of their ids; an empty page is the end. */
export const personPage = (sql: Sql, data: PersonalData, { tenant, document_id }: PersonRow, after: number) =>
  sql.rows<{ id: number; record: object; file_name: string | null; content: string | null }>(
    `select r.id, (to_jsonb(r) || ${wholeColumns(data)}) - $4::text[] as record,
       ${data.document?.fileName ?? 'null'}::text as file_name, ${data.document?.content ?? 'null'}::text as content
     from ${data.table} r where r.tenant = $1 and ${data.member} = $2 and r.id > $3 order by r.id limit ${pageSize}`,
    [tenant, document_id, after, [...technical, ...(data.secret ?? [])]],
  );

const wholeColumns = ({ whole = {} }: PersonalData): string =>
  `jsonb_build_object(${Object.entries(whole)
    .map(([column, sql]) => `'${column}', ${sql}`)
    .join(', ')})`;

export interface Recipients {
  title: BilingualText;
  given: { recipient: string; what: string; given_at: Date }[];
}

export async function recipientsOf(sql: Sql, { tenant, document_id }: PersonRow): Promise<Recipients[]> {
  const found: Recipients[] = [];
  for (const { title, sql: query } of recipientSources())
    found.push({ title, given: await sql.rows(query, [tenant, document_id]) });
  return found;
}

export const insertLock = (sql: Sql, { tenant, document_id }: PersonRow, by: string, reason: string) =>
  sql.execute(
    `insert into data_locks (tenant, member_id, reason, set_by, set_at) values ($1, $2, $3, $4, now())
     on conflict (tenant, member_id) where lifted_at is null do nothing`,
    [tenant, document_id, reason, by],
  );

export const liftLock = (sql: Sql, { tenant, document_id }: PersonRow, by: string, reason: string) =>
  sql.execute(
    `update data_locks set lifted_by = $3, lifted_at = now(), lift_reason = $4, updated_at = now()
     where tenant = $1 and member_id = $2 and lifted_at is null`,
    [tenant, document_id, by, reason],
  );
