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

/**
 * Loads the demo funds into an empty installation. What an interrupted start has left undone is done by the next one; later
 * starts change nothing. @returns the demo logins that exist, to show them
 */
export async function seed(strapi, { demo, say }) {
  if (!demo) return [];
  const { system } = require('@kassenwerk/kernel');
  const { finishDemoRuns } = require('@kassenwerk/collections');
  const progress = strapi.store({ type: 'core', name: 'kassenwerk', key: 'demo' });
  const loaded = await system('look for demo funds', async () => {
    if ((await progress.get()) === 'loading') return false;
    return (await strapi.db.query('api::tenant.tenant').count()) > 0;
  });
  if (!loaded) {
    say('Demo-Kassen werden angelegt …');
    await system('note loading of demo funds', () => progress.set({ value: 'loading' }));
    await load(strapi, system);
    await system('note loaded demo funds', () => progress.set({ value: 'loaded' }));
    say('Demo-Läufe sind gestartet.');
  }
  const known = await system('look for demo logins', async () => {
    const users = strapi.db.query('plugin::users-permissions.user');
    return (await users.findMany({ where: { username: { $in: demoPeople.map(({ username }) => username) } } })).map(
      ({ username }) => username,
    );
  });
  if (known.length > 0) await finishDemoRuns(strapi, demoFunds);
  if (!loaded) void takeInDemoPost(strapi);
  return demoPeople
    .filter(({ username }) => known.includes(username))
    .map(({ username, description }) => ({ username, description, password: demoPassword }));
}

/** In the background: it waits for the members of the first collection. What goes wrong costs nobody more than an empty inbox. */
async function takeInDemoPost(strapi) {
  const { seedDemoRequests } = require('@kassenwerk/intake');
  await seedDemoRequests(strapi, demoFunds[0]).catch(() => undefined);
}

/** Each step looks first what is there already. */
async function load(strapi, system) {
  for (const key of demoFunds) await seedFund(strapi, key);
  await system('create demo staff', async () => {
    for (const person of demoPeople) await createUser(strapi, { ...person, password: demoPassword });
  });
  await giveWork(strapi);
  await require('@kassenwerk/collections').seedDemoRuns(strapi, demoFunds);
}

/** Cases go to people of a team who are there; of the demo people some take them. */
async function giveWork(strapi) {
  const { runAsJob, withSql } = require('@kassenwerk/kernel');
  const { saveProfile } = require('@kassenwerk/casework');
  const [tenant] = demoFunds;
  const teamsOf = {
    'nordlicht/sachbearbeitung': ['versicherung', 'leistungen', 'service', 'klaerung'],
    'nordlicht/teamleitung': ['beitraege', 'arbeitgeber', 'klaerung'],
  };
  await runAsJob(tenant, 'load demo', () =>
    withSql(strapi, async (sql) => {
      for (const [username, teams] of Object.entries(teamsOf)) {
        const person = await sql.one('select id::text as id from up_users where username = $1', [username]);
        await saveProfile(sql, tenant, {
          staffId: person.id,
          teams: teams.map((team) => `${tenant}-${team}`),
          skills: ['dental'],
          languages: ['en'],
          capacity: 12,
        });
      }
    }),
  );
}
