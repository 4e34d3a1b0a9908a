import { createHash } from 'node:crypto';
import { withSql } from '@kassenwerk/kernel';
import { Redis } from 'ioredis';
import { RateLimiterPostgres, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Kassenwerk } from '../kassenwerk';
import { settingsOf } from '../settings';

/** So many attempts within a time; then nobody gets an answer under that key until the block ends. */
export interface Limit {
  name: string;
  attempts: number;
  withinSeconds: number;
  blockSeconds: number;
}

export const limitsTable = 'attempt_counters';

interface Counters {
  redis?: Redis;
  limits: Map<string, CountersOfLimit>;
}

const counters = new WeakMap<Kassenwerk, Counters>();

/** Whose attempts are counted; where it has two parts, such as account and address, all with the first part can be forgotten at once. */
export type AttemptKey = string | readonly [string, string];

export function closeCounters(strapi: Kassenwerk): void {
  counters.get(strapi)?.redis?.disconnect();
  counters.delete(strapi);
}

/** Keys name accounts and addresses, also such as do not exist; the table shall not. */
export const hashed = (key: AttemptKey): string => [key].flat().map(hashOf).join('.');
const hashOf = (part: string): string => createHash('sha256').update(part).digest('base64url');

/** The counters of one limit: on Redis where there is one, and on PostgreSQL, which also counts while Redis is away. */
interface CountersOfLimit {
  onRedis?: RateLimiterRedis;
  onPostgres: RateLimiterPostgres;
}

/** Who counts now. */
export const limiterOf = (strapi: Kassenwerk, limit: Limit): RateLimiterAbstract => {
  const { onRedis, onPostgres } = countersOf(strapi, limit);
  return onRedis ?? onPostgres;
};

function countersOf(strapi: Kassenwerk, limit: Limit): CountersOfLimit {
  const all = counters.get(strapi) ?? open(strapi);
  const known = all.limits.get(limit.name) ?? makeCounters(strapi, all, limit);
  all.limits.set(limit.name, known);
  return known;
}

function open(strapi: Kassenwerk): Counters {
  const { redisUrl } = settingsOf(strapi);
  const made: Counters = { limits: new Map(), ...(redisUrl ? { redis: connect(strapi, redisUrl) } : {}) };
  counters.set(strapi, made);
  return made;
}

/** Takes the connection up again by itself; nobody waits for it at the door. */
function connect(strapi: Kassenwerk, url: string): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
  let isKnown = false;
  redis.on('ready', () => (isKnown = false));
  redis.on('error', ({ message }: Error) => {
    if (!isKnown) strapi.log.warn(`identity: attempts are counted on PostgreSQL, Redis does not answer: ${message}`);
    isKnown = true;
  });
  return redis;
}

function makeCounters(strapi: Kassenwerk, { redis }: Counters, limit: Limit): CountersOfLimit {
  const options = {
    keyPrefix: limit.name,
    points: limit.attempts,
    duration: limit.withinSeconds,
    blockDuration: limit.blockSeconds,
  };
  const storeClient = { query: (question: object) => withSql(strapi, ({ client }) => client.query(question as never)) };
  const onPostgres = new RateLimiterPostgres({
    ...options,
    storeClient,
    storeType: 'client',
    tableName: limitsTable,
    tableCreated: true,
  });
  if (!redis) return { onPostgres };
  const insurance = { insuranceLimiter: onPostgres, rejectIfRedisNotReady: true };
  return { onPostgres, onRedis: new RateLimiterRedis({ ...options, ...insurance, storeClient: redis }) };
}

/** More places at once than this guess one account: the rest ends by itself. */
const placesAtOnce = 500;

/** All counters whose key begins with one, wherever they were counted. */
export async function countersUnder(strapi: Kassenwerk, limit: Limit, key: string) {
  const { onRedis, onPostgres } = countersOf(strapi, limit);
  const prefix = onPostgres.getKey(hashed(key));
  const redis = counters.get(strapi)?.redis;
  const found = [
    { limiter: onPostgres, keys: await keysInDatabase(strapi, prefix) },
    ...(onRedis && redis?.status === 'ready' ? [{ limiter: onRedis, keys: await keysOnRedis(redis, prefix) }] : []),
  ];
  return found.flatMap(({ limiter, keys }) => keys.map((one) => ({ limiter, of: limiter.parseKey(one) })));
}

async function keysOnRedis(redis: Redis, prefix: string): Promise<string[]> {
  const found: string[] = [];
  for await (const keys of redis.scanStream({ match: `${prefix}*`, count: 500 })) found.push(...(keys as string[]));
  return found.slice(0, placesAtOnce);
}

const keysInDatabase = (strapi: Kassenwerk, prefix: string): Promise<string[]> =>
  withSql(strapi, async (sql) => {
    const rows = await sql.rows<{ key: string }>(
      `select key from ${limitsTable} where starts_with(key, $1) limit ${placesAtOnce}`,
      [prefix],
    );
    return rows.map(({ key }) => key);
  });
