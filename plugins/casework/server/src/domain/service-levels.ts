import { federalStates, type FederalState } from '@kassenwerk/kernel';
import { z } from 'zod';
import { areas, channels, priorities, type Area, type Priority } from '../contracts/case';
import { businessCalendar, type BusinessCalendar } from './calendar/business-calendar';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const hours = z.number().min(-400).max(400);

const levelSchema = z.strictObject({
  /** What is left out fits everything. */
  area: z.enum(areas).optional(),
  topic: z.string().min(1).optional(),
  channel: z.enum(channels).optional(),
  priority: z.enum(priorities).optional(),
  /** Working days until the answer; in the place of what the routing says. */
  answerDays: z.number().int().min(0).max(365).optional(),
  /** Calendar days that a law leaves for the decision; in the place of what the routing says, 0: none. */
  statutoryDays: z.number().int().min(0).max(730).optional(),
  /** Working hours within which whoever got a case does something with it; then the next person gets it. `null`: it stays. */
  giveBackHours: z.number().positive().max(400).nullish(),
  /**
   * Each step raises the level and tells the team leads: working hours after receipt, or after (negative: before) the answer is due.
   * An empty list: nobody is told.
   */
  escalation: z
    .array(z.strictObject({ after: z.enum(['received', 'due']), hours }))
    .max(5)
    .optional(),
});

export const serviceLevelSchema = z
  .strictObject({
    key: z.string().min(1),
    opensAt: time,
    closesAt: time,
    /** Days without work beside holidays, as 'MM-DD'. */
    closedOn: z.array(z.string().regex(/^(0\d|1[0-2])-([0-2]\d|3[01])$/)).max(30),
    /** Whose holidays count; without it those of the fund's own federal state. */
    state: z.enum(federalStates).optional(),
    /** Of each value the first line that fits and says something about it holds. */
    levels: z.array(levelSchema).max(200),
  })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, { path: ['closesAt'], message: 'closes before it opens' });

export type ServiceLevels = z.output<typeof serviceLevelSchema>;
export type ServiceLevel = ServiceLevels['levels'][number];

export interface Concerned {
  area: Area | string;
  topic: string | null;
  channel: string | null;
  priority: Priority;
}

/** Lines are read from top to bottom; what one leaves out the next one that fits may say. */
export function levelFor({ levels }: Pick<ServiceLevels, 'levels'>, concerned: Concerned): ServiceLevel {
  const fitting = levels.filter((one) =>
    sides.every((side) => one[side] === undefined || one[side] === concerned[side]),
  );
  const said = <Name extends keyof ServiceLevel>(name: Name): ServiceLevel[Name] =>
    fitting.find((one) => one[name] !== undefined)?.[name];
  return {
    answerDays: said('answerDays'),
    statutoryDays: said('statutoryDays'),
    giveBackHours: said('giveBackHours'),
    escalation: said('escalation'),
  };
}

const sides = ['area', 'topic', 'channel', 'priority'] as const;

/** @param state of the fund, where its service levels name none */
export const calendarOf = (levels: ServiceLevels, state: FederalState | undefined): BusinessCalendar =>
  businessCalendar({ ...levels, state: levels.state ?? state });

/** When the next step of the chain is due: the one after the level reached. */
export function nextEscalation(
  level: ServiceLevel,
  calendar: BusinessCalendar,
  given: { level: number; receivedAt: Date; answerDueAt: Date | null },
): Date | null {
  const step = level.escalation?.[given.level];
  const from = step?.after === 'due' ? given.answerDueAt : given.receivedAt;
  return step && from ? calendar.addWorkingMinutes(from, Math.round(step.hours * 60)) : null;
}

/** When a case goes back to its team unless the person has done something with it. */
export const giveBackAt = ({ giveBackHours }: ServiceLevel, calendar: BusinessCalendar, now: Date): Date | null =>
  giveBackHours ? calendar.addWorkingMinutes(now, Math.round(giveBackHours * 60)) : null;
