import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '..', '..');
const require = createRequire(import.meta.url);
const signals = ['SIGINT', 'SIGTERM'];

/**
 * Loads Strapi with our plugins from dist, without listening: workers, seeds and tests. Set DATABASE_URL before.
 * @returns the Strapi instance; the caller ends it with `destroy()`
 */
export async function loadKassenwerk() {
  // Strapi's time columns carry no zone; every process computes in UTC and shows Berlin time.
  process.env.TZ = 'UTC';
  process.env.STRAPI_TELEMETRY_DISABLED ??= 'true';
  process.env.NODE_ENV ??= 'production';
  const { createStrapi } = require('@strapi/strapi');
  const strapi = withoutOwnSignals(() => createStrapi({ appDir: projectRoot, distDir: join(projectRoot, 'dist') }));
  return strapi.load();
}

/** Strapi would end the process at a signal by itself, before the caller has closed what it opened. */
function withoutOwnSignals(create) {
  const before = signals.map((signal) => process.listeners(signal));
  const created = create();
  for (const [index, signal] of signals.entries()) {
    for (const listener of process.listeners(signal)) {
      if (!before[index].includes(listener)) process.off(signal, listener);
    }
  }
  return created;
}
