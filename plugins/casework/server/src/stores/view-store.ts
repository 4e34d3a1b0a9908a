import type { Sql } from '@kassenwerk/kernel';

export interface ViewRow {
  id: string;
  tenant: string;
  ownerId: string;
  isShared: boolean;
  /** Sealed. */
  content: string;
}

const columns = `document_id as id, tenant, owner_id as "ownerId", is_shared as "isShared", content`;
const mostViews = 100;

/** The own ones, and those that people of the same teams share. Who is in no team shares with everybody. */
export const listViews = (
  sql: Sql,
  { tenant, me, teams }: { tenant: string; me: string; teams: readonly string[] },
): Promise<ViewRow[]> =>
  sql.rows<ViewRow>(
    `select ${columns} from case_views
     where tenant = $1 and (owner_id = $2 or is_shared and (team is null or cardinality($3::text[]) = 0 or team = any ($3::text[])))
     order by owner_id = $2 desc, id limit ${mostViews}`,
    [tenant, me, teams],
  );

export const findView = (sql: Sql, id: string): Promise<ViewRow | undefined> =>
  sql.one<ViewRow>(`select ${columns} from case_views where document_id = $1`, [id]);

export async function saveView(
  sql: Sql,
  { id, tenant, ownerId, isShared, content, team }: ViewRow & { team: string | null },
): Promise<void> {
  await sql.execute(
    `insert into case_views (document_id, tenant, owner_id, is_shared, content, team) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant, document_id) do update set is_shared = excluded.is_shared, content = excluded.content, team = excluded.team,
       updated_at = now()`,
    [id, tenant, ownerId, isShared, content, team],
  );
}

export const deleteView = (sql: Sql, id: string): Promise<number> =>
  sql.execute('delete from case_views where document_id = $1', [id]);
