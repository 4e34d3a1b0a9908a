import { berlinInstant, ownTenant, withSql, type CivilDate, type Publication } from '@kassenwerk/kernel';
import { deadlinesOf } from '../domain/calendar/deadlines';
import {
  calendarOf,
  giveBackAt,
  levelFor,
  nextEscalation,
  serviceLevelSchema,
  type Concerned,
  type ServiceLevels,
} from '../domain/service-levels';
import type { Kassenwerk } from '../kassenwerk';
import { federalStateOf, serviceLevelKey, serviceLevelKind } from '../stores/service-level-store';
import { publishSettings, readSettings, showSettings } from './fund-settings';

const nameOf = (tenant: string) => ({ tenant, kind: serviceLevelKind, key: serviceLevelKey });

/** By when a fund answers, and where it is at home. */
export async function showServiceLevels(strapi: Kassenwerk, asked: string) {
  const tenant = ownTenant(asked);
  const shown = await showSettings<ServiceLevels>(strapi, nameOf(tenant));
  const state = await withSql(strapi, (sql) => federalStateOf(sql, tenant));
  return { ...shown, fundState: state ?? null };
}

interface Change {
  tenant: string;
  definition: object;
}

const soundLevels = (definition: object): ServiceLevels =>
  readSettings(serviceLevelSchema, { ...definition, key: serviceLevelKey });

/** They hold for what comes in from now on, or goes elsewhere. @throws KW_SETTINGS_INVALID and whatever `publishSettings` throws */
export const publishServiceLevelsOf = async (
  strapi: Kassenwerk,
  { tenant, definition, revision }: Change & { revision: string },
): Promise<Publication> =>
  publishSettings(strapi, { ...nameOf(tenant), definition: soundLevels(definition), revision }, 'serviceLevel');

interface Trial extends Change, Concerned {
  receivedOn: CivilDate;
  /** 'HH:mm' in Germany. */
  timeOfDay: string;
}

/** What service levels make of a request, whether or not they hold already. @throws KW_SETTINGS_INVALID */
export async function tryServiceLevels(strapi: Kassenwerk, { tenant: asked, definition, ...given }: Trial) {
  const tenant = ownTenant(asked);
  const levels = soundLevels(definition);
  const state = levels.state ?? (await withSql(strapi, (sql) => federalStateOf(sql, tenant)));
  const calendar = calendarOf(levels, state);
  const level = levelFor(levels, given);
  const receivedAt = berlinInstant(given.receivedOn, given.timeOfDay);
  const { answerDays = null, statutoryDays = null } = level;
  const { due, dueOn } = deadlinesOf(calendar, state, { receivedAt, answerDays, statutoryDays });
  const steps = (level.escalation ?? []).map((_step, index) =>
    nextEscalation(level, calendar, { level: index, receivedAt, answerDueAt: due }),
  );
  return { answerDueAt: due, dueOn, giveBackAt: giveBackAt(level, calendar, receivedAt), escalations: steps };
}
