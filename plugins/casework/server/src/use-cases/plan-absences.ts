import {
  addDays,
  audit,
  daysBetween,
  fail,
  inTransaction,
  mayIn,
  newDocumentId,
  ownTenant,
  requireScope,
  todayInBerlin,
  withSql,
  type CivilDate,
  type Sql,
} from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { readPeople } from '../stores/office-store';
import { readFundTimes } from '../stores/service-level-store';
import {
  deleteAbsence,
  findAbsence,
  insertAbsence,
  listAbsences,
  listTeams,
  type Absence,
  type TeamRow,
} from '../stores/staff-plan-store';
import { distributeSoon } from './hand-out-cases';

/** Why somebody is ill is nobody's business here: whatever is not planned is `other`. */
export const absenceKinds = ['vacation', 'training', 'otherDuty', 'other'] as const;
export type AbsenceKind = (typeof absenceKinds)[number];

const longest = 366;

export interface AbsencePlan {
  people: { id: string; name: string; teams: string[] }[];
  teams: TeamRow[];
  absences: Absence[];
  /** Days of the range on which the fund does not work. */
  closed: CivilDate[];
  mayPlanOthers: boolean;
}

const mayPlanOthers = (tenant: string): boolean => mayIn(requireScope().ability, tenant, 'update', 'absence');

/** Who is away when: of everybody for those who plan for others, else one's own. */
export async function readAbsencePlan(
  strapi: Kassenwerk,
  given: { tenant: string; from: CivilDate; to: CivilDate },
): Promise<AbsencePlan> {
  const tenant = ownTenant(given.tenant);
  const { from, to } = given;
  assertRange(from, to);
  const seesOthers = mayPlanOthers(tenant);
  const me = requireScope().actor.id;
  return withSql(strapi, async (sql) => {
    const now = new Date();
    const all = await readPeople(sql, { tenant, today: todayInBerlin(now), now });
    const people = all.filter(({ id }) => seesOthers || id === me);
    const { calendar } = await readFundTimes(sql, tenant);
    const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
    const teams = await listTeams(sql, tenant);
    const isTeam = (team: string) => teams.some(({ key }) => key === team);
    return {
      teams,
      people: people.map(({ id, name, teams: of }) => ({ id, name, teams: [...of].filter(isTeam) })),
      absences: await listAbsences(sql, { tenant, from, to, ...(seesOthers ? {} : { staffId: me }) }),
      closed: days.filter((day) => !calendar.isWorkingDay(day)),
      mayPlanOthers: seesOthers,
    };
  });
}

export interface NewAbsence {
  tenant: string;
  staffId?: string | undefined;
  firstDay: CivilDate;
  lastDay: CivilDate;
  kind: AbsenceKind;
  substituteId?: string | undefined;
}

/** @throws KW_ABSENCE_OF_OTHERS, KW_ABSENCE_DAYS, KW_ABSENCE_KNOWN, KW_ABSENCE_SUBSTITUTE, KW_NOT_FOUND */
export function planAbsence(strapi: Kassenwerk, given: NewAbsence): Promise<{ id: string }> {
  const tenant = ownTenant(given.tenant);
  const { firstDay, lastDay, kind, substituteId = null } = given;
  const me = requireScope().actor.id;
  const staffId = given.staffId ?? me;
  if (staffId !== me && !mayPlanOthers(tenant)) throw notYours();
  assertRange(firstDay, lastDay);
  return inTransaction(strapi, async (sql) => {
    await assertStaff(sql, tenant, staffId, substituteId);
    await assertNew(sql, { tenant, staffId, from: firstDay, to: lastDay });
    const id = newDocumentId();
    await insertAbsence(sql, tenant, { id, staffId, firstDay, lastDay, kind, substituteId });
    await audit(sql, { tenant, action: 'create', subjectType: 'absence', subjectId: id, details: { staffId } });
    await distributeSoon(sql, tenant);
    return { id };
  });
}

/** @throws KW_NOT_FOUND, KW_ABSENCE_OF_OTHERS */
export function cancelAbsence(strapi: Kassenwerk, id: string): Promise<void> {
  return inTransaction(strapi, async (sql) => {
    const found = await findAbsence(sql, id);
    if (!found) throw notFound();
    const { tenant, staffId } = found;
    if (staffId !== requireScope().actor.id && !mayPlanOthers(tenant)) throw notYours();
    await deleteAbsence(sql, id);
    await audit(sql, { tenant, action: 'delete', subjectType: 'absence', subjectId: id, details: { staffId } });
    await distributeSoon(sql, tenant);
  });
}

function assertRange(from: CivilDate, to: CivilDate): void {
  const days = daysBetween(from, to);
  if (days >= 0 && days <= longest) return;
  throw fail('invalid', 'KW_ABSENCE_DAYS', {
    de: 'Der letzte Tag liegt vor dem ersten oder mehr als ein Jahr danach. Bitte prüfen Sie die beiden Tage.',
    en: 'The last day lies before the first one or more than a year after it. Please check both days.',
  });
}

async function assertStaff(sql: Sql, tenant: string, staffId: string, substituteId: string | null): Promise<void> {
  const now = new Date();
  const known = new Set((await readPeople(sql, { tenant, today: todayInBerlin(now), now })).map(({ id }) => id));
  if (!known.has(staffId)) throw notFound();
  if (substituteId === null || (known.has(substituteId) && substituteId !== staffId)) return;
  throw fail('invalid', 'KW_ABSENCE_SUBSTITUTE', {
    de: 'Diese Person kann die Vertretung nicht übernehmen. Bitte wählen Sie jemand anderen aus der Kasse.',
    en: 'This person cannot stand in. Please choose somebody else of the fund.',
  });
}

/** The same days twice are a slip; others may overlap, e.g. who falls ill while on leave. */
async function assertNew(sql: Sql, asked: { tenant: string; staffId: string; from: CivilDate; to: CivilDate }) {
  const known = await listAbsences(sql, asked);
  if (!known.some(({ firstDay, lastDay }) => firstDay === asked.from && lastDay === asked.to)) return;
  throw fail('conflict', 'KW_ABSENCE_KNOWN', {
    de: 'Für diese Tage ist die Abwesenheit schon eingetragen. Um sie zu ändern, entfernen Sie sie zuerst.',
    en: 'The absence is entered for these days already. To change it, remove it first.',
  });
}

const notYours = () =>
  fail('forbidden', 'KW_ABSENCE_OF_OTHERS', {
    de: 'Abwesenheiten anderer trägt die Teamleitung ein.',
    en: 'Absences of others are entered by the team lead.',
  });

const notFound = () =>
  fail('notFound', 'KW_NOT_FOUND', {
    de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This record does not exist, or you may not see it.',
  });
