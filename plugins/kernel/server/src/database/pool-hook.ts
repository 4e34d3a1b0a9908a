import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import { currentScope } from '../scope/scope';
import { appRole, systemRole } from './database-roles';
import type { ConnectionPool } from './serve-as-login';
import { sealOf } from './tenant-seal';

interface StampedClient extends Client {
  kassenwerkStamp?: string;
}

interface Stamp {
  role: string;
  tenants: string;
}

/** What a connection may see now. No scope means the tenant role with no tenant, so no rows. */
function wantedStamp(): Stamp {
  const scope = currentScope();
  if (!scope) return { role: appRole, tenants: '' };
  if (scope.tenants === 'all') return { role: systemRole, tenants: '' };
  return { role: appRole, tenants: scope.tenants.join(',') };
}

/**
 * The second lock: from now on every connection carries the caller's role and tenants when it leaves the pool. Installed after the
 * schema is in place; it fails closed. Costs one round trip, and only when a connection changes hands between scopes. A system scope
 * gets its connections from a pool whose login alone may see all funds.
 * With PgBouncer: session mode.
 */
export function installPoolHook(strapi: Core.Strapi, forSystem: ConnectionPool): void {
  const pool = strapi.db.connection.client as ConnectionPool;
  const seal = sealOf(strapi);
  const ofFunds = {
    acquireConnection: pool.acquireConnection.bind(pool),
    releaseConnection: pool.releaseConnection.bind(pool),
  };
  const lenders = new WeakMap<Client, typeof ofFunds>();
  pool.acquireConnection = async () => {
    const wanted = wantedStamp();
    const lender = wanted.role === systemRole ? forSystem : ofFunds;
    const connection = await lender.acquireConnection();
    lenders.set(connection, lender);
    try {
      await stamp(connection, wanted, seal);
      return connection;
    } catch (error) {
      await lender.releaseConnection(connection);
      throw error;
    }
  };
  pool.releaseConnection = (connection) => (lenders.get(connection) ?? ofFunds).releaseConnection(connection);
}

async function stamp(
  connection: StampedClient,
  { role, tenants }: Stamp,
  seal: (tenants: string) => string,
): Promise<void> {
  const wanted = `${role}:${tenants}`;
  if (connection.kassenwerkStamp === wanted) return;
  connection.kassenwerkStamp = undefined;
  await connection.query(
    "select set_config('role', $1, false), set_config('kassenwerk.tenants', $2, false), set_config('kassenwerk.seal', $3, false)",
    [role, tenants, seal(tenants)],
  );
  connection.kassenwerkStamp = wanted;
}
