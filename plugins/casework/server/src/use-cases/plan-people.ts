import { audit, fail, inTransaction, ownTenant, todayInBerlin, withSql, type Sql } from '@kassenwerk/kernel';
import { isEmptyRange } from '../domain/assigning/caseload';
import type { Caseload, Person } from '../domain/assigning/model';
import type { Kassenwerk } from '../kassenwerk';
import { readCaseloads, readPeople } from '../stores/office-store';
import { listTeams, replaceCaseloads, saveProfile, type TeamRow, type WorkProfile } from '../stores/staff-plan-store';
import { distributeSoon } from './hand-out-cases';

const peopleOf = (sql: Sql, tenant: string): Promise<Person[]> => {
  const now = new Date();
  return readPeople(sql, { tenant, today: todayInBerlin(now), now });
};

export interface PersonView extends WorkProfile {
  name: string;
  load: number;
  isPresent: boolean;
  isAbsent: boolean;
}

export interface PeoplePlan {
  people: PersonView[];
  teams: TeamRow[];
  /** Skills and languages that somebody has, to choose from. */
  skills: string[];
  languages: string[];
}

/** Everybody who works on cases of the fund, what they can do and what lies with them now. */
export async function readPeoplePlan(strapi: Kassenwerk, asked: string): Promise<PeoplePlan> {
  const tenant = ownTenant(asked);
  return withSql(strapi, async (sql) => {
    const people = await peopleOf(sql, tenant);
    const teams = await listTeams(sql, tenant);
    const keys = new Set(teams.map(({ key }) => key));
    const all = (what: 'skills' | 'languages') => [...new Set(people.flatMap((one) => [...one[what]]))].sort();
    return {
      people: people.map(({ id, name, teams: of, skills, languages, capacity, load, isPresent, isAbsent }) => ({
        staffId: id,
        name,
        teams: [...of].filter((team) => keys.has(team)),
        skills: [...skills],
        languages: [...languages],
        capacity,
        load,
        isPresent,
        isAbsent,
      })),
      teams,
      skills: all('skills'),
      languages: all('languages'),
    };
  });
}

/** @throws KW_NOT_FOUND when the person does not work on cases of the fund; KW_WORK_PROFILE_TEAM */
export function changeProfile(strapi: Kassenwerk, asked: string, profile: WorkProfile): Promise<void> {
  const tenant = ownTenant(asked);
  return inTransaction(strapi, async (sql) => {
    await assertPeople(sql, tenant, [profile.staffId]);
    for (const team of profile.teams) await assertTeam(sql, tenant, team);
    await saveProfile(sql, tenant, profile);
    const { staffId, teams, capacity } = profile;
    await audit(sql, {
      tenant,
      action: 'update',
      subjectType: 'workProfile',
      subjectId: staffId,
      details: { teams, capacity },
    });
    await distributeSoon(sql, tenant);
  });
}

export const caseloadsOfTeam = (strapi: Kassenwerk, { tenant, team }: { tenant: string; team: string }) =>
  withSql(strapi, (sql) => readCaseloads(sql, ownTenant(tenant), team));

/** @throws KW_NOT_FOUND, KW_WORK_PROFILE_TEAM, KW_CASELOAD_RANGE */
export function changeCaseloads(
  strapi: Kassenwerk,
  { tenant: asked, team, rows }: { tenant: string; team: string; rows: readonly Omit<Caseload, 'team'>[] },
): Promise<void> {
  const tenant = ownTenant(asked);
  const empty = rows.find(isEmptyRange);
  if (empty) throw fitsNobody(empty);
  return inTransaction(strapi, async (sql) => {
    await assertTeam(sql, tenant, team);
    await assertPeople(
      sql,
      tenant,
      rows.flatMap(({ staffId, substituteId }) => (substituteId === null ? [staffId] : [staffId, substituteId])),
    );
    await replaceCaseloads(sql, tenant, team, rows);
    const details = { count: rows.length };
    await audit(sql, { tenant, action: 'update', subjectType: 'caseload', subjectId: team, details });
  });
}

const fitsNobody = ({ from, to }: Pick<Caseload, 'from' | 'to'>) =>
  fail('invalid', 'KW_CASELOAD_RANGE', {
    de: `„Von ${from} bis ${to}“ passt auf niemanden. Bitte vertauschen Sie Anfang und Ende.`,
    en: `"From ${from} to ${to}" fits nobody. Please swap beginning and end.`,
  });

async function assertPeople(sql: Sql, tenant: string, ids: readonly string[]): Promise<void> {
  const known = new Set((await peopleOf(sql, tenant)).map(({ id }) => id));
  if (ids.every((id) => known.has(id))) return;
  throw fail('notFound', 'KW_NOT_FOUND', {
    de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This record does not exist, or you may not see it.',
  });
}

/** A team is named by its key; what lies with an area may be given to the area too. */
async function assertTeam(sql: Sql, tenant: string, team: string): Promise<void> {
  const teams = await listTeams(sql, tenant);
  if (teams.some(({ key, area }) => key === team || area === team)) return;
  throw fail('invalid', 'KW_WORK_PROFILE_TEAM', {
    de: `Das Team „${team}“ gibt es in dieser Kasse nicht. Bitte wählen Sie ein anderes.`,
    en: `There is no team "${team}" in this fund. Please choose another one.`,
  });
}
