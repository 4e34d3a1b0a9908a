import { secret } from './secrets';

/** What the environment says about signing in; the plugin `identity` checks it at start. */
export const identitySettings = () => ({
  tokenKey: secret('tokenKey'),
  sealKey: secret('sealKey'),
  secondFactor: process.env.KASSENWERK_SECOND_FACTOR ?? 'required',
  idleMinutes: Number(process.env.KASSENWERK_SESSION_IDLE_MINUTES ?? 30),
  sessionHours: Number(process.env.KASSENWERK_SESSION_HOURS ?? 12),
  redisUrl: process.env.REDIS_URL,
});
