import { createRequire } from 'node:module';
import { createUser } from '../../lib/seed-people.mjs';
import { seedFund } from '../../lib/seed-funds.mjs';

const require = createRequire(import.meta.url);
export const tenant = 'nordlicht';
const teams = ['employers', 'receivables', 'insurance', 'benefits', 'clearing'];

/**
 * A fund with members and with people at their desks.
 * @param {{ people: number, members: number, teamsOf?: (one: number) => string[] }} wanted teams of each person; by default all
 */
export async function openDesk(strapi, { people, members, teamsOf = () => teams }) {
  const { makeKvnr, runAsJob, system, withSql } = require('@kassenwerk/kernel');
  const inFund = (fn) => runAsJob(tenant, 'bench', () => withSql(strapi, fn));
  await seedFund(strapi, tenant);
  await system('bench: create staff', async () => {
    for (let one = 0; one < people; one += 1)
      await createUser(strapi, {
        username: `${tenant}/bench-${one}`,
        displayName: `Person ${one}`,
        staffRoles: ['caseworker'],
        tenants: [tenant],
        password: 'Ein-langes-Kennwort-1',
      });
  });
  await inFund(async (sql) => {
    for (let one = 0; one < people; one += 1)
      await sql.execute(
        `insert into work_profiles (tenant, staff_id, teams, skills, languages, capacity)
         select $1::text, id::text, $3::jsonb, '["dental", "foreign"]', '[]', 1000000 from up_users where username = $2`,
        [tenant, `${tenant}/bench-${one}`, JSON.stringify(teamsOf(one))],
      );
    await sql.execute(
      `insert into presences (tenant, staff_id, status, seen_at)
       select $1::text, id::text, 'available', now() + interval '1 hour' from up_users where username like $1::text || '/bench-%'`,
      [tenant],
    );
    const kvnrs = Array.from({ length: members }, (_, one) => makeKvnr('B', one + 1));
    await sql.execute(
      `insert into members (document_id, tenant, member_number, kvnr, first_name, last_name, birth_date, postal_code, town, status)
       select 'bench' || at, $1::text, 'B' || at, kvnr, 'Vorname', 'Name' || translate(at::text, '0123456789', 'abcdefghij'), '1980-01-01', '20095', 'Hamburg', 'active'
       from unnest($2::text[]) with ordinality as q (kvnr, at)`,
      [tenant, kvnrs],
    );
    await sql.execute('analyze members');
  });
  return { inFund };
}

export const deskTeams = teams;
