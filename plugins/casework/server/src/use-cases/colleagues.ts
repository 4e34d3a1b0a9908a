import { staffWhoMay, todayInBerlin, withSql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { readPeople } from '../stores/office-store';
import { ownTeams } from '../stores/people-store';

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
