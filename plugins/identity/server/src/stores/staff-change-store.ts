import type { Sql } from '@kassenwerk/kernel';
import type { StaffValues } from './staff-store';

/** What shall become of somebody's access; for somebody new with the language of the invitation. */
export type StaffChangeWish = StaffValues & { locale?: string };

export interface StaffChange {
  documentId: string;
  tenant: string;
  /** None for somebody new. */
  accountId: number | null;
  username: string;
  before: StaffValues | null;
  /** None once it has been decided. */
  wish: StaffChangeWish | null;
  authors: string[];
  status: 'open' | 'signed' | 'applied' | 'dropped';
}

const columns = `document_id as "documentId", tenant, account_id as "accountId", username, before, wish, authors, status`;

export const findOpenChange = (sql: Sql, username: string): Promise<StaffChange | undefined> =>
  sql.one<StaffChange>(`select ${columns} from staff_changes where username = $1 and status = 'open'`, [username]);

export const findChange = (sql: Sql, documentId: string): Promise<StaffChange | undefined> =>
  sql.one<StaffChange>(`select ${columns} from staff_changes where document_id = $1`, [documentId]);

export const lockChange = (sql: Sql, documentId: string): Promise<StaffChange | undefined> =>
  sql.one<StaffChange>(`select ${columns} from staff_changes where document_id = $1 for update`, [documentId]);

export type NewStaffChange = Omit<StaffChange, 'documentId' | 'status'>;

export async function insertChange(
  sql: Sql,
  { tenant, accountId, username, before, wish, authors }: NewStaffChange,
): Promise<StaffChange> {
  const row = await sql.one<StaffChange>(
    `insert into staff_changes (tenant, account_id, username, before, wish, authors, status)
     values ($1, $2, $3, $4, $5, $6, 'open') returning ${columns}`,
    [tenant, accountId, username, JSON.stringify(before), JSON.stringify(wish), JSON.stringify(authors)],
  );
  return row!;
}

/** The names and addresses in it are of no more use then. */
export const settleChange = (
  sql: Sql,
  documentId: string,
  status: 'applied' | 'dropped',
  accountId: number | null = null,
): Promise<number> =>
  sql.execute(
    `update staff_changes set status = $2, before = null, wish = null, account_id = coalesce($3, account_id), updated_at = now()
     where document_id = $1`,
    [documentId, status, accountId],
  );

export const markSigned = (sql: Sql, documentId: string): Promise<number> =>
  sql.execute("update staff_changes set status = 'signed', updated_at = now() where document_id = $1", [documentId]);
