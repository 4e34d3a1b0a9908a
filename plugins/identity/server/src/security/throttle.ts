import { createHash } from 'node:crypto';
import { fail, withSql } from '@kassenwerk/kernel';
import { Redis } from 'ioredis';
import { RateLimiterPostgres, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
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
  limiters: Map<string, RateLimiterAbstract>;
}

const counters = new WeakMap<Kassenwerk, Counters>();

/** Whose attempts are counted; where it has two parts, such as account and address, all with the first part can be forgotten at once. */
export type AttemptKey = string | readonly [string, string];

/** Counts one attempt under a key before it is looked at, so that attempts side by side cannot slip through. @throws KW_TOO_MANY_ATTEMPTS */
export async function countAttempt(strapi: Kassenwerk, limit: Limit, key: AttemptKey): Promise<void> {
  try {
    await limiterOf(strapi, limit).consume(hashed(key));
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw tooMany(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
  }
}

/** Takes one attempt back: it was none of guessing. */
export async function forgiveAttempt(strapi: Kassenwerk, limit: Limit, key: AttemptKey): Promise<void> {
  await limiterOf(strapi, limit).reward(hashed(key));
}

/** Forgets all attempts under a key. */
export async function forgetAttempts(strapi: Kassenwerk, limit: Limit, key: AttemptKey): Promise<void> {
  await limiterOf(strapi, limit).delete(hashed(key));
}

/** Until when nobody gets an answer under a key, or under one that begins with it. */
export async function blockedUntil(strapi: Kassenwerk, limit: Limit, key: string): Promise<Date | undefined> {
  const { keys, of } = await countersUnder(strapi, limit, key);
  const found = await Promise.all(keys.map((one) => of.get(one)));
  const waits = found.flatMap((one) => (one && one.consumedPoints > limit.attempts ? one.msBeforeNext : []));
  return waits.length > 0 ? new Date(Date.now() + Math.max(...waits)) : undefined;
}

/** Forgets all attempts under a key, and under those that begin with it. */
export async function forgetAllAttempts(strapi: Kassenwerk, limit: Limit, key: string): Promise<void> {
  const { keys, of } = await countersUnder(strapi, limit, key);
  for (const one of keys) await of.delete(one);
}

export async function closeCounters(strapi: Kassenwerk): Promise<void> {
  await counters.get(strapi)?.redis?.quit();
  counters.delete(strapi);
}

/** Keys name accounts and addresses, also such as do not exist; the table shall not. */
const hashed = (key: AttemptKey): string => [key].flat().map(hashOf).join('.');
const hashOf = (part: string): string => createHash('sha256').update(part).digest('base64url');

function limiterOf(strapi: Kassenwerk, limit: Limit): RateLimiterAbstract {
  const known = counters.get(strapi) ?? open(strapi);
  const limiter = known.limiters.get(limit.name) ?? makeLimiter(strapi, known, limit);
  known.limiters.set(limit.name, limiter);
  return limiter;
}

/** More places at once than this guess one account: the rest ends by itself. */
const placesAtOnce = 500;

async function countersUnder(strapi: Kassenwerk, limit: Limit, key: string) {
  const of = limiterOf(strapi, limit);
  const prefix = of.getKey(hashed(key));
  const redis = counters.get(strapi)?.redis;
  const stored = redis ? await keysOnRedis(redis, prefix) : await keysInDatabase(strapi, prefix);
  return { of, keys: stored.map((one) => of.parseKey(one)) };
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

function open(strapi: Kassenwerk): Counters {
  const { redisUrl } = settingsOf(strapi);
  const made: Counters = { limiters: new Map(), ...(redisUrl ? { redis: new Redis(redisUrl) } : {}) };
  counters.set(strapi, made);
  return made;
}

function makeLimiter(strapi: Kassenwerk, { redis }: Counters, limit: Limit): RateLimiterAbstract {
  const options = {
    keyPrefix: limit.name,
    points: limit.attempts,
    duration: limit.withinSeconds,
    blockDuration: limit.blockSeconds,
  };
  if (redis) return new RateLimiterRedis({ ...options, storeClient: redis });
  const storeClient = { query: (question: object) => withSql(strapi, ({ client }) => client.query(question as never)) };
  return new RateLimiterPostgres({
    ...options,
    storeClient,
    storeType: 'client',
    tableName: limitsTable,
    tableCreated: true,
  });
}

const tooMany = (retryAfterSeconds: number) => {
  const minutes = Math.ceil(retryAfterSeconds / 60);
  return fail(
    'tooMany',
    'KW_TOO_MANY_ATTEMPTS',
    {
      de: `Zu viele Versuche. Bitte warten Sie ${minutes === 1 ? 'eine Minute' : `${minutes} Minuten`} und versuchen Sie es dann noch einmal.`,
      en: `Too many attempts. Please wait ${minutes === 1 ? 'one minute' : `${minutes} minutes`} and try again then.`,
    },
    { details: { retryAfterSeconds }, retry: 'later' },
  );
};
