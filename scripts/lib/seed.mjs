import { createRequire } from 'node:module';
import { seedFund } from './seed-funds.mjs';
import { createUser } from './seed-people.mjs';

const require = createRequire(import.meta.url);

/** Of demo people alone; an installation without demo has no logins until its administrator creates them. */
const demoPassword = 'Kassenwerk-Demo-2026';

const demoFunds = ['nordlicht', 'albtal', 'hanse'];

const demoPeople = [
  {
    username: 'kassenwerk/leitung',
    displayName: 'Miriam Voss',
    staffRoles: ['teamLead', 'providerStaff', 'businessAdmin', 'operator'],
    tenants: ['*'],
    description: 'Dienstleister, Leitung, alle Kassen',
  },
  {
    username: 'kassenwerk/einzug',
    displayName: 'Tobias Kern',
    staffRoles: ['providerStaff'],
    tenants: ['*'],
    description: 'Dienstleister, Einzug, alle Kassen (zweite Freigabe)',
  },
  {
    username: 'nordlicht/sachbearbeitung',
    displayName: 'Anke Petersen',
    staffRoles: ['caseworker'],
    tenants: ['nordlicht'],
    description: 'BKK Nordlicht, Sachbearbeitung',
  },
  {
    username: 'nordlicht/teamleitung',
    displayName: 'Jens Lorenzen',
    staffRoles: ['teamLead'],
    tenants: ['nordlicht'],
    description: 'BKK Nordlicht, Teamleitung',
  },
  {
    username: 'nordlicht/kasse',
    displayName: 'Silke Hansen',
    staffRoles: ['fundUser'],
    tenants: ['nordlicht'],
    description: 'BKK Nordlicht, Kundenkasse (nur lesend)',
  },
  {
    username: 'albtal/kasse',
    displayName: 'Ralf Burger',
    staffRoles: ['fundUser'],
    tenants: ['albtal'],
    description: 'IKK Albtal, Kundenkasse (nur lesend)',
  },
];

/** Loads the demo funds once; later starts change nothing. @returns the logins to show */
export async function seed(strapi, { demo, say }) {
  if (!demo) return [];
  const { system } = require('@kassenwerk/kernel');
  const fresh = await system('look for demo funds', () =>
    strapi.db
      .query('api::tenant.tenant')
      .count()
      .then((count) => count === 0),
  );
  if (fresh) {
    say('Demo-Kassen werden angelegt …');
    for (const key of demoFunds) await seedFund(strapi, key);
    await system('create demo staff', async () => {
      for (const person of demoPeople) await createUser(strapi, { ...person, password: demoPassword });
    });
    const { seedDemoRuns } = require('@kassenwerk/collections');
    await seedDemoRuns(strapi, demoFunds, say);
  }
  return demoPeople.map(({ username, description }) => ({ username, description, password: demoPassword }));
}
