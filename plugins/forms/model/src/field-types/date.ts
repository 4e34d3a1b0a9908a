import { addDays, civilDate, formatCivilDate, isCivilDate } from '@kassenwerk/kernel/domain';
import { numberLanguage } from '../definition/texts';
import type { FieldBase } from '../definition/field';
import type { AnswerProblem } from '../evaluate/messages';
import { readText, unreadable, type FieldType, type Reading, type Zod } from './field-type';

/** A fixed day, or so many days from today (negative: before). */
export type DateLimit = { on: string } | { daysFromToday: number };

/** A day of the calendar, 'YYYY-MM-DD'. Typed as 24.12.2026, too. */
export interface DateField extends FieldBase {
  type: 'date';
  earliest?: DateLimit;
  latest?: DateLimit;
}

export const limitSchema = ({ z }: Zod) =>
  z.union([
    z.strictObject({ on: z.string().refine(isCivilDate) }),
    z.strictObject({ daysFromToday: z.int().min(-50_000).max(50_000) }),
  ]);

export const dateType: FieldType<DateField, string> = {
  name: 'date',
  yields: 'date',
  sensitivity: 'personal',
  parameters: (zod) => ({ earliest: limitSchema(zod).optional(), latest: limitSchema(zod).optional() }),
  read: readDate,
  check: (value, { earliest, latest }, { today }) => checkDate(value, { earliest, latest, today }),
  jsonSchema: () => ({ type: 'string', format: 'date' }),
  show: (value, _field, language) => formatCivilDate(value, numberLanguage(language)),
};

export function readDate(given: unknown): Reading<string> {
  const reading = readText(given);
  if (!reading || 'problem' in reading) return reading;
  if (isCivilDate(reading.value)) return reading;
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(reading.value) ?? [];
  try {
    return { value: civilDate(Number(year), Number(month), Number(day)) };
  } catch {
    return unreadable('KW_ANSWER_DATE');
  }
}

interface Limits {
  earliest?: DateLimit | undefined;
  latest?: DateLimit | undefined;
  today: string;
}

export function checkDate(value: string, { earliest, latest, today }: Limits): AnswerProblem | undefined {
  const first = earliest && dayOf(earliest, today);
  if (first && value < first) return { code: 'KW_ANSWER_TOO_EARLY', values: { date: { date: first } } };
  const last = latest && dayOf(latest, today);
  if (last && value > last) return { code: 'KW_ANSWER_TOO_LATE', values: { date: { date: last } } };
  return undefined;
}

const dayOf = (limit: DateLimit, today: string): string =>
  'on' in limit ? limit.on : addDays(today, limit.daysFromToday);
