import { formatCivilDate } from '@kassenwerk/kernel/domain';
import { numberLanguage } from '../definition/texts';
import type { FieldBase } from '../definition/field';
import { checkDate, limitSchema, readDate, type DateLimit } from './date';
import { readParts, unreadable, type FieldType } from './field-type';

/** From a day to a day, both included; `openEnd` allows to leave the end away. */
export interface PeriodField extends FieldBase {
  type: 'period';
  openEnd?: boolean;
  earliest?: DateLimit;
  latest?: DateLimit;
}

export interface Period {
  from: string;
  to?: string;
}

export const periodType: FieldType<PeriodField, Period> = {
  name: 'period',
  yields: { from: 'date', to: 'date' },
  scalar: (value, part) => (part === 'to' ? value.to : value.from),
  sensitivity: 'personal',
  parameters: (zod) => ({
    openEnd: zod.z.boolean().optional(),
    earliest: limitSchema(zod).optional(),
    latest: limitSchema(zod).optional(),
  }),
  read(given) {
    const read = readParts(given, ['from', 'to']);
    if (!read || 'problem' in read) return read;
    const from = readDate(read.parts.from);
    const to = readDate(read.parts.to);
    if (from && 'problem' in from) return from;
    if (to && 'problem' in to) return to;
    if (!from) return unreadable('KW_ANSWER_PERIOD_START');
    return { value: { from: from.value, ...(to ? { to: to.value } : {}) } };
  },
  check(value, { openEnd = false, earliest, latest }, { today }) {
    if (!value.to && !openEnd) return { code: 'KW_ANSWER_PERIOD_END' };
    if (value.to && value.to < value.from) return { code: 'KW_ANSWER_PERIOD_ORDER' };
    const limits = { earliest, latest, today };
    return checkDate(value.from, limits) ?? (value.to ? checkDate(value.to, limits) : undefined);
  },
  jsonSchema: ({ openEnd = false }) => ({
    type: 'object',
    properties: { from: { type: 'string', format: 'date' }, to: { type: 'string', format: 'date' } },
    required: openEnd ? ['from'] : ['from', 'to'],
    additionalProperties: false,
  }),
  show({ from, to }, _field, language) {
    const day = (date: string) => formatCivilDate(date, numberLanguage(language));
    if (to) return `${day(from)} – ${day(to)}`;
    return numberLanguage(language) === 'de' ? `ab ${day(from)}` : `from ${day(from)}`;
  },
};
