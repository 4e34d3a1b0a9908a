import { createRequire } from 'node:module';
import { loadKassenwerk } from '../../lib/boot.mjs';
import { seedFund } from '../../lib/seed-funds.mjs';
import { createUser } from '../../lib/seed-people.mjs';
import { insertCases } from './cases.mjs';

/** The product on a port of its own with a fund full of cases and a caseworker; tells the parent where. */
const require = createRequire(import.meta.url);
const person = { username: 'nordlicht/bench', password: 'Ein-langes-Kennwort-1' };
const [open, closed] = [Number(process.env.BENCH_OPEN), Number(process.env.BENCH_CLOSED)];

const strapi = await loadKassenwerk();
const { system, withSql } = require('@kassenwerk/kernel');
await seedFund(strapi, 'nordlicht');
await system('bench: fill', async () => {
  await createUser(strapi, {
    ...person,
    displayName: 'Bench',
    staffRoles: ['caseworker'],
    tenants: ['nordlicht'],
    team: 'insurance',
  });
  await withSql(strapi, (sql) => insertCases(sql, { open, closed }));
});
const { httpServer } = strapi.server;
strapi.server.mount();
httpServer.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${httpServer.address().port}`, person }));
