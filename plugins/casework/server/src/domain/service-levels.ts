import type { FederalState } from '@kassenwerk/kernel';
import { z } from 'zod';
import { areas, priorities, type Area, type Priority } from '../contracts/case';
import { businessCalendar, type BusinessCalendar } from './calendar/business-calendar';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const hours = z.number().min(-400).max(400);

const levelSchema = z.strictObject({
  /** What is left out fits everything. */
  area: z.enum(areas).optional(),
  topic: z.string().min(1).optional(),
  priority: z.enum(priorities).optional(),
  /** Working hours within which whoever got a case does something with it; then the next person gets it. */
  giveBackHours: z.number().positive().max(400).optional(),
  /** Each step raises the level and tells the team leads: working hours after receipt, or after (negative: before) the answer is due. */
  escalation: z
    .array(z.strictObject({ after: z.enum(['received', 'due']), hours }))
    .max(5)
    .default([]),
});

export const serviceLevelSchema = z
  .strictObject({
    key: z.string().min(1),
    opensAt: time,
    closesAt: time,
    /** Days without work beside holidays, as 'MM-DD'. */
    closedOn: z.array(z.string().regex(/^(0\d|1[0-2])-([0-2]\d|3[01])$/)).max(30),
    /** The first that fits holds. */
    levels: z.array(levelSchema).max(200),
  })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, { path: ['closesAt'], message: 'closes before it opens' });

export type ServiceLevels = z.output<typeof serviceLevelSchema>;
export type ServiceLevel = ServiceLevels['levels'][number];

export interface Concerned {
  area: Area | string;
  topic: string | null;
  priority: Priority;
}

export const levelFor = ({ levels }: ServiceLevels, { area, topic, priority }: Concerned): ServiceLevel | undefined =>
  levels.find(
    (one) =>
      (one.area === undefined || one.area === area) &&
      (one.topic === undefined || one.topic === topic) &&
      (one.priority === undefined || one.priority === priority),
  );

export const calendarOf = (levels: ServiceLevels, state: FederalState | undefined): BusinessCalendar =>
  businessCalendar({ state, ...levels });

/** When the next step of the chain is due: the one after the level reached. */
export function nextEscalation(
  level: ServiceLevel | undefined,
  calendar: BusinessCalendar,
  given: { level: number; receivedAt: Date; answerDueAt: Date | null },
): Date | null {
  const step = level?.escalation[given.level];
  const from = step?.after === 'due' ? given.answerDueAt : given.receivedAt;
  return step && from ? calendar.addWorkingMinutes(from, Math.round(step.hours * 60)) : null;
}

/** When a case goes back to its team unless the person has done something with it. */
export const giveBackAt = (level: ServiceLevel | undefined, calendar: BusinessCalendar, now: Date): Date | null =>
  level?.giveBackHours === undefined ? null : calendar.addWorkingMinutes(now, Math.round(level.giveBackHours * 60));
