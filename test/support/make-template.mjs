import { loadKassenwerk } from '../../scripts/lib/boot.mjs';

// Schema, migrations and shipped configuration, once for all test files; ends by itself, because Strapi keeps timers.
const strapi = await loadKassenwerk();
await strapi.destroy();
process.exit(0);
