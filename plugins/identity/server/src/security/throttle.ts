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

/** Counts one attempt under a key before it is looked at, so that attempts side by side cannot slip through. @throws KW_TOO_MANY_ATTEMPTS */
export async function countAttempt(strapi: Kassenwerk, limit: Limit, key: string): Promise<void> {
  try {
    await limiterOf(strapi, limit).consume(hashed(key));
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw tooMany(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
  }
}

/** Takes one attempt back: it was none of guessing. */
export async function forgiveAttempt(strapi: Kassenwerk, limit: Limit, key: string): Promise<void> {
  await limiterOf(strapi, limit).reward(hashed(key));
}

/** Forgets all attempts under a key. */
export async function forgetAttempts(strapi: Kassenwerk, limit: Limit, key: string): Promise<void> {
  await limiterOf(strapi, limit).delete(hashed(key));
}

export async function closeCounters(strapi: Kassenwerk): Promise<void> {
  await counters.get(strapi)?.redis?.quit();
  counters.delete(strapi);
}

/** Keys name accounts and addresses, also such as do not exist; the table shall not. */
const hashed = (key: string): string => createHash('sha256').update(key).digest('base64url');

function limiterOf(strapi: Kassenwerk, limit: Limit): RateLimiterAbstract {
  const known = counters.get(strapi) ?? open(strapi);
  const limiter = known.limiters.get(limit.name) ?? makeLimiter(strapi, known, limit);
  known.limiters.set(limit.name, limiter);
  return limiter;
}

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
