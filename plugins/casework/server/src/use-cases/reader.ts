import { maySeeLocked, mayIn, requireScope, type Sql } from '@kassenwerk/kernel';
import type { Reader } from '../stores/inbox-store';
import { workOf } from '../stores/people-store';

/** Who asks for cases of a fund, and what of them is shown. */
export async function readerIn(sql: Sql, tenant: string): Promise<Reader> {
  const scope = requireScope();
  const me = scope.actor.id;
  return {
    tenant,
    me,
    teams: (await workOf(sql, tenant, me)).teams,
    seesLocked: maySeeLocked(scope, tenant),
    seesNames: seesNames(tenant),
  };
}

/** Roles may be narrowed to members without their names. */
export const seesNames = (tenant: string): boolean =>
  ['firstName', 'lastName'].every((field) => mayIn(requireScope().ability, tenant, 'read', 'member', field));
