import { fail } from '@kassenwerk/kernel';
import { RateLimiterRes } from 'rate-limiter-flexible';
import type { Kassenwerk } from '../kassenwerk';
import { countersUnder, hashed, limiterOf, type AttemptKey, type Limit } from './counters';

export type { AttemptKey, Limit } from './counters';

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
  const found = await Promise.all((await countersUnder(strapi, limit, key)).map(({ limiter, of }) => limiter.get(of)));
  const waits = found.flatMap((one) => (one && one.consumedPoints > limit.attempts ? one.msBeforeNext : []));
  return waits.length > 0 ? new Date(Date.now() + Math.max(...waits)) : undefined;
}

/** Forgets all attempts under a key, and under those that begin with it. */
export async function forgetAllAttempts(strapi: Kassenwerk, limit: Limit, key: string): Promise<void> {
  for (const { limiter, of } of await countersUnder(strapi, limit, key)) await limiter.delete(of);
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
