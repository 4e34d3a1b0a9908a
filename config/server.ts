import { secret } from '../src/settings/secrets';

/** Address and keys of the HTTP server. Cron of Strapi stays off: schedules belong to the engine. */
export default () => ({
  host: process.env.KASSENWERK_HOST ?? '127.0.0.1',
  port: Number(process.env.PORT ?? 1337),
  app: { keys: [secret('appKeyA'), secret('appKeyB')] },
  cron: { enabled: false },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  transfer: { remote: { enabled: false } },
});
