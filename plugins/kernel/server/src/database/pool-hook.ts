import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import { currentScope } from '../scope/scope';
import { appRole, systemRole } from './database-roles';

interface StampedClient extends Client {
  kassenwerkStamp?: string;
}

/** What a connection may see now: role and tenants. No scope means the tenant role with no tenant, so no rows. */
function wantedStamp(): { role: string; tenants: string } {
  const scope = currentScope();
  if (!scope) return { role: appRole, tenants: '' };
  if (scope.tenants === 'all') return { role: systemRole, tenants: '' };
  return { role: appRole, tenants: scope.tenants.join(',') };
}

/**
 * The second lock: from now on every connection that leaves the pool carries the caller's role and tenants. Installed after
 * the schema is in place; it fails closed. Costs one round trip, and only when a connection changes hands between scopes.
 * With PgBouncer: session mode.
 */
export function installPoolHook(strapi: Core.Strapi): void {
  const pool = strapi.db.connection.client as {
    acquireConnection(): Promise<StampedClient>;
    releaseConnection(connection: StampedClient): Promise<void>;
  };
  const acquire = pool.acquireConnection.bind(pool);
  pool.acquireConnection = async () => {
    const connection = await acquire();
    const { role, tenants } = wantedStamp();
    const stamp = `${role}:${tenants}`;
    if (connection.kassenwerkStamp === stamp) return connection;
    try {
      connection.kassenwerkStamp = undefined;
      await connection.query("select set_config('role', $1, false), set_config('kassenwerk.tenants', $2, false)", [
        role,
        tenants,
      ]);
      connection.kassenwerkStamp = stamp;
      return connection;
    } catch (error) {
      await pool.releaseConnection(connection);
      throw error;
    }
  };
}
