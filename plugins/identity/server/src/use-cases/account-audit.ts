import { audit, type AuditEntry, type Scope, type Sql, type StaffUser, withScope } from '@kassenwerk/kernel';

/** Events of an account are filed with the person's fund; those of people who work for several, with the installation. */
export function homeOf({ tenants }: Pick<StaffUser, 'tenants'>): string {
  const named = Array.isArray(tenants) ? (tenants as string[]) : [];
  return named.length === 1 ? named[0]! : '*';
}

export const auditAccount = (
  sql: Sql,
  user: Pick<StaffUser, 'id' | 'tenants'>,
  entry: Pick<AuditEntry, 'action' | 'details'>,
): Promise<void> => audit(sql, { tenant: homeOf(user), subjectType: 'account', subjectId: String(user.id), ...entry });

/** In the name of a person, but with access to the tables of sign-in, which no fund's scope sees. */
export const inTheNameOf = <T>(scope: Scope, purpose: string, fn: () => Promise<T>): Promise<T> =>
  withScope({ ...scope, tenants: 'all', purpose }, fn);
