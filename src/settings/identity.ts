import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { secret } from './secrets';

/** What the environment says about signing in; the plugin `identity` checks it at start. */
export const identitySettings = () => ({
  tokenKey: secret('tokenKey'),
  secondFactor: process.env.KASSENWERK_SECOND_FACTOR || 'required',
  idleMinutes: Number(process.env.KASSENWERK_SESSION_IDLE_MINUTES ?? 30),
  sessionHours: Number(process.env.KASSENWERK_SESSION_HOURS ?? 12),
  publicUrl: process.env.KASSENWERK_URL ?? `http://localhost:${process.env.PORT ?? 1337}`,
  mail: {
    smtpUrl: process.env.KASSENWERK_SMTP_URL,
    from: process.env.KASSENWERK_MAIL_FROM ?? 'Kassenwerk <noreply@localhost>',
    folder: join(process.env.KASSENWERK_DATA ?? 'data', 'mail'),
  },
  openId: openIdFile(process.env.KASSENWERK_OPEN_ID),
  redisUrl: process.env.REDIS_URL,
});

/** The client's secret may stand in the environment instead, where operators keep secrets. */
function openIdFile(path: string | undefined): object | undefined {
  if (!path) return undefined;
  const given = JSON.parse(readFileSync(path, 'utf8')) as object;
  const clientSecret = process.env.KASSENWERK_OPEN_ID_SECRET;
  return clientSecret ? { ...given, clientSecret } : given;
}
