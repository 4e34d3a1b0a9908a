import {
  createPostgresBackend,
  createRedisBackend,
  type BackendFactory,
  type ConnectionOptions,
  type IQueueBackend,
} from 'bullmq';
import { types } from 'pg';

/** A schema of its own keeps BullMQ's tables apart from ours. */
export const queueSchema = 'bullmq';

export interface QueueSettings {
  kind: 'postgres' | 'redis';
  connection: ConnectionOptions;
  backend: BackendFactory<IQueueBackend>;
}

/** The one place that decides where wake-up calls travel: on Redis when `REDIS_URL` is set, else on the database. */
export function queueSettings(env: Record<string, string | undefined>): QueueSettings {
  if (env.REDIS_URL) return { kind: 'redis', connection: redisOptions(env.REDIS_URL), backend: createRedisBackend };
  if (!env.DATABASE_URL) throw new Error('Neither DATABASE_URL nor REDIS_URL is set, so workers cannot be called.');
  // A few connections are enough for wake-up calls.
  const connection = {
    connectionString: env.DATABASE_URL,
    schema: queueSchema,
    max: 3,
    types: untouchedTypes,
  };
  // BullMQ types a connection as Redis options; the PostgreSQL backend takes a pool configuration in its place.
  return {
    kind: 'postgres',
    connection: connection as ConnectionOptions,
    backend: createPostgresBackend as BackendFactory<IQueueBackend>,
  };
}

const jsonb = 3802;
const numeric = 1700;

/** Strapi changes how `pg` reads some types for the whole process; BullMQ counts on what the driver does by itself. */
const untouchedTypes = {
  getTypeParser: (oid: number, format?: 'text') => {
    if (oid === jsonb) return (text: string) => JSON.parse(text) as unknown;
    if (oid === numeric) return (text: string) => text;
    return types.getTypeParser(oid, format ?? 'text') as (text: string) => unknown;
  },
};

function redisOptions(url: string): ConnectionOptions {
  const { hostname, port, username, password, pathname, protocol } = new URL(url);
  return {
    host: hostname,
    port: Number(port || 6379),
    username: username || undefined,
    password: password ? decodeURIComponent(password) : undefined,
    db: Number(pathname.slice(1) || 0),
    ...(protocol === 'rediss:' ? { tls: {} } : {}),
    // Workers wait for the server to come back instead of giving up.
    maxRetriesPerRequest: null,
  };
}
