import type { Core } from '@strapi/strapi';
import { mayIn } from '../ability/ability';
import { withSql, type Sql } from '../database/sql';
import type { Scope } from '../scope/scope';

/** SQL: document ids of all locked members of a fund (`$1`), whether the fund has said so or somebody here. */
export const lockedMembersSql = `
  select m.document_id as member_id from members m where m.tenant = $1 and m.data_lock
  union select l.member_id from data_locks l where l.tenant = $1 and l.lifted_at is null`;

/** Nobody is locked often; a list of a fund's locked members is asked for once a second at most. */
const knownForMs = 1_000;
const known = new WeakMap<Core.Strapi, Map<string, { ids: ReadonlySet<string>; until: number }>>();

/** After a lock was set or lifted, in this process at once; other processes follow within a second. */
export function forgetLockedMembers(strapi: Core.Strapi, tenant: string): void {
  known.get(strapi)?.delete(tenant);
}

/** Members whose data this person may not see, over all funds of the request. */
export async function membersHiddenFrom(strapi: Core.Strapi, scope: Scope): Promise<ReadonlySet<string>> {
  const tenants = scope.tenants === 'all' ? [] : scope.tenants.filter((one) => one !== '*');
  const closed = tenants.filter((tenant) => !maySeeLocked(scope, tenant));
  const sets = await Promise.all(closed.map((tenant) => lockedMembersOf(strapi, tenant)));
  return sets.length === 1 ? sets[0]! : new Set(sets.flatMap((one) => [...one]));
}

/** Whether somebody sees the data of members with a data lock in a fund. */
export const maySeeLocked = ({ ability }: Pick<Scope, 'ability'>, tenant: string): boolean =>
  mayIn(ability, tenant, 'readLocked', 'member');

async function lockedMembersOf(strapi: Core.Strapi, tenant: string): Promise<ReadonlySet<string>> {
  const byTenant = known.get(strapi) ?? new Map<string, { ids: ReadonlySet<string>; until: number }>();
  known.set(strapi, byTenant);
  const found = byTenant.get(tenant);
  if (found && found.until > performance.now()) return found.ids;
  const rows = await withSql(strapi, (sql) => sql.rows<{ member_id: string }>(lockedMembersSql, [tenant]));
  const ids = new Set(rows.map(({ member_id }) => member_id));
  byTenant.set(tenant, { ids, until: performance.now() + knownForMs });
  return ids;
}

/** For own endpoints on one member. */
export async function isLocked(sql: Sql, tenant: string, memberId: string): Promise<boolean> {
  const row = await sql.one<{ locked: boolean }>(`select $2::text in (${lockedMembersSql}) as locked`, [
    tenant,
    memberId,
  ]);
  return row?.locked ?? false;
}

/** Numbers of the members of a fund whose data this person may not see, for files that name people by them. */
export async function numbersHiddenFrom(
  strapi: Core.Strapi,
  scope: Pick<Scope, 'ability'>,
  tenant: string,
): Promise<ReadonlySet<string>> {
  if (maySeeLocked(scope, tenant)) return new Set();
  const rows = await withSql(strapi, (sql) =>
    sql.rows<{ number: string }>(
      `select member_number as number from members where tenant = $1 and document_id in (${lockedMembersSql})`,
      [tenant],
    ),
  );
  return new Set(rows.map(({ number }) => number));
}
