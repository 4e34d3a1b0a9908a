import { fail, staffWhoMay, todayInBerlin, withSql, type Sql } from '@kassenwerk/kernel';
import { areas } from '../contracts/case';
import type { Kassenwerk } from '../kassenwerk';
import { readPeople } from '../stores/office-store';
import { ownTeams } from '../stores/people-store';
import { listTeams, type TeamRow } from '../stores/staff-plan-store';

interface Colleague {
  id: string;
  name: string;
  team: string | null;
  isPresent: boolean;
}

/** People a case can be given to, by name. */
export const colleaguesIn = (strapi: Kassenwerk, tenant: string): Promise<Colleague[]> =>
  withSql(strapi, async (sql) => {
    const staff = await staffWhoMay(sql, { tenant, action: 'update', subject: 'case' });
    const now = new Date();
    const people = await readPeople(sql, { tenant, today: todayInBerlin(now), now });
    const teams = await ownTeams(
      sql,
      staff.map(({ id }) => id),
    );
    const present = new Set(people.filter(({ isPresent, isAbsent }) => isPresent && !isAbsent).map(({ id }) => id));
    return staff.map(({ id, name }) => ({ id, name, team: teams.get(id) ?? null, isPresent: present.has(id) }));
  });

/** The fund's own teams, by name. */
export const teamsIn = (strapi: Kassenwerk, tenant: string): Promise<TeamRow[]> =>
  withSql(strapi, (sql) => listTeams(sql, tenant));

/** Cases lie with a team of the fund, or with an area whoever works in it. @throws KW_CASE_TEAM_UNKNOWN */
export async function assertTeamIn(sql: Sql, tenant: string, team: string): Promise<void> {
  if ((areas as readonly string[]).includes(team)) return;
  if ((await listTeams(sql, tenant)).some(({ key }) => key === team)) return;
  throw fail('invalid', 'KW_CASE_TEAM_UNKNOWN', {
    de: 'Dieses Team gibt es in der Kasse nicht. Bitte wählen Sie ein anderes.',
    en: 'There is no such team in the fund. Please choose another one.',
  });
}
