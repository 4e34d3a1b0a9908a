import { createRequire } from 'node:module';
import { loadKassenwerk } from '../../scripts/lib/boot.mjs';

const { system, withSql } = createRequire(import.meta.url)('@kassenwerk/kernel');

// Schema, migrations and shipped configuration, once for all test files; ends by itself, because Strapi keeps timers.
const strapi = await loadKassenwerk();
// Copies are made minutes later, and would find that schedules are overdue; each start makes its own.
await system('test template', () => withSql(strapi, (sql) => sql.execute('delete from schedules')));
await strapi.destroy();
process.exit(0);
