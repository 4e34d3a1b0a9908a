import type { Sql } from '@kassenwerk/kernel';

/** What everybody may know about a fund. */
export const findFund = (
  sql: Sql,
  fund: string,
): Promise<{ name: string; phone: string | null; email: string | null } | undefined> =>
  sql.one('select name, phone, email from tenants where key = $1', [fund]);
