import {
  createPostgresBackend,
  createRedisBackend,
  type BackendFactory,
  type ConnectionOptions,
  type IQueueBackend,
} from 'bullmq';

export interface QueueSettings {
  kind: 'postgres' | 'redis';
  connection: ConnectionOptions;
  backend: BackendFactory<IQueueBackend>;
}

/** The one place that decides where wake-up calls travel: on Redis when `REDIS_URL` is set, else on the database. */
export function queueSettings(env: Record<string, string | undefined>): QueueSettings {
  if (env.REDIS_URL) return { kind: 'redis', connection: redisOptions(env.REDIS_URL), backend: createRedisBackend };
  if (!env.DATABASE_URL) throw new Error('Neither DATABASE_URL nor REDIS_URL is set, so workers cannot be called.');
  // A schema of its own keeps BullMQ's tables apart from ours; a few connections are enough for wake-up calls.
  const connection = { connectionString: env.DATABASE_URL, schema: 'bullmq', migrate: true, max: 3 };
  // BullMQ types a connection as Redis options; the PostgreSQL backend takes a pool configuration in its place.
  return { kind: 'postgres', connection: connection as ConnectionOptions, backend: createPostgresBackend as BackendFactory<IQueueBackend> };
}

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
