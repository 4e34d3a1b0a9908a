import type { Core } from '@strapi/strapi';
import { withSql, type Sql } from '../database/sql';
import { system } from '../scope/scope';
import { EffectiveRoles, type PublishedRole } from './effective-roles';

export const roleKind = 'role';

/** A notification that is lost while its connection is broken is made good within this time. */
const knownForMs = 20_000;

interface Known {
  roles: Promise<EffectiveRoles>;
  until: number;
}

const known = new WeakMap<Core.Strapi, Known>();

/** The roles of all funds, read once and kept until one is published. */
export function rolesOf(strapi: Core.Strapi): Promise<EffectiveRoles> {
  const kept = known.get(strapi);
  if (kept && kept.until > Date.now()) return kept.roles;
  const read: Known = {
    roles: system('', () => withSql(strapi, readRoles)).catch((error: unknown) => {
      if (known.get(strapi) === read) known.delete(strapi);
      throw error;
    }),
    until: Date.now() + knownForMs,
  };
  known.set(strapi, read);
  return read.roles;
}

/** A role was published, here or in another process: the next question reads them again. */
export const forgetRoles = (strapi: Core.Strapi): boolean => known.delete(strapi);

/** The roles that the scope of the connection can see. */
export const readRoles = async (sql: Sql): Promise<EffectiveRoles> =>
  new EffectiveRoles(
    await sql.rows<PublishedRole>(
      `select distinct on (tenant, key) tenant, key, definition from configuration_versions
       where kind = '${roleKind}' and status = 'published' and (valid_from is null or valid_from <= now())
       order by tenant, key, version desc`,
    ),
  );
