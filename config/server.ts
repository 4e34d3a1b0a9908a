import { secret } from '../src/settings/secrets';

const proxies = Number(process.env.KASSENWERK_PROXIES ?? 0);

/** Address and keys of the HTTP server. Cron of Strapi stays off: schedules belong to the engine. */
export default () => ({
  host: process.env.KASSENWERK_HOST ?? '127.0.0.1',
  port: Number(process.env.PORT ?? 1337),
  // How many proxies stand before the server; their X-Forwarded-For is believed so far and no further.
  proxy: { koa: proxies > 0, maxIpsCount: proxies },
  app: { keys: [secret('appKeyA'), secret('appKeyB')] },
  cron: { enabled: false },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  transfer: { remote: { enabled: false } },
});
