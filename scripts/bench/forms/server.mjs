import { createUser } from '../../lib/seed-people.mjs';
import { loadKassenwerk } from '../../lib/boot.mjs';
import { seedFund } from '../../lib/seed-funds.mjs';
import { createRequire } from 'node:module';

/** The product on a port of its own with one fund, a caseworker and a business admin; tells the parent where. */
const require = createRequire(import.meta.url);
const password = 'Ein-langes-Kennwort-1';
const people = {
  caseworker: { username: 'nordlicht/bench', password },
  businessAdmin: { username: 'nordlicht/fach', password },
};

const strapi = await loadKassenwerk();
const { system } = require('@kassenwerk/kernel');
await seedFund(strapi, 'nordlicht');
await system('bench: create staff', async () => {
  for (const [role, person] of Object.entries(people))
    await createUser(strapi, { ...person, displayName: role, staffRoles: [role], tenants: ['nordlicht'] });
});
const { httpServer } = strapi.server;
strapi.server.mount();
httpServer.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${httpServer.address().port}`, people }));
