import { numberLanguage, textIn, type Texts } from '../definition/texts';
import type { FieldBase } from '../definition/field';
import { readText, unreadable, type FieldType } from './field-type';

/** A number that is no money. */
export interface NumberField extends FieldBase {
  type: 'number';
  min?: number;
  max?: number;
  /** Digits after the comma; none by default. */
  decimals?: number;
  /** Stands behind the number: „km“. */
  unit?: Texts;
}

export const numberType: FieldType<NumberField, number> = {
  name: 'number',
  yields: 'number',
  sensitivity: 'personal',
  parameters: ({ z }) => ({
    min: z.number().optional(),
    max: z.number().optional(),
    decimals: z.int().min(0).max(4).optional(),
    unit: z.record(z.string(), z.string()).optional(),
  }),
  faults: ({ min, max }) => (min !== undefined && max !== undefined && min > max ? ['min > max'] : []),
  read(given) {
    if (typeof given === 'number') return Number.isFinite(given) ? { value: given } : unreadable('KW_ANSWER_TYPE');
    const reading = readText(given);
    if (!reading || 'problem' in reading) return reading;
    const value = parseNumber(reading.value);
    return value === undefined ? unreadable('KW_ANSWER_NUMBER') : { value };
  },
  check(value, { min, max, decimals = 0 }) {
    if (min !== undefined && value < min) return { code: 'KW_ANSWER_TOO_SMALL', values: { min } };
    if (max !== undefined && value > max) return { code: 'KW_ANSWER_TOO_LARGE', values: { max } };
    const scaled = value * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) > 1e-6) return { code: 'KW_ANSWER_DECIMALS', values: { decimals } };
    return undefined;
  },
  jsonSchema: ({ min, max, decimals = 0 }) => ({
    type: decimals === 0 ? 'integer' : 'number',
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  }),
  show: (value, { unit }, language) =>
    [showNumber(value, language), unit && textIn(unit, language)].filter(Boolean).join(' '),
};

/** German and English writing; `1.234` and `1,234` with three digits behind are thousands only when German or English would agree. */
function parseNumber(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '');
  if (/^-?\d+$/.test(bare)) return Number(bare);
  const german = /^(-?(?:\d+|\d{1,3}(?:\.\d{3})+))(?:,(\d+))?$/.exec(bare);
  if (german) return Number(`${(german[1] ?? '').replace(/\./g, '')}.${german[2] ?? '0'}`);
  const english = /^(-?(?:\d+|\d{1,3}(?:,\d{3})+))\.(\d+)$/.exec(bare);
  return english ? Number(`${(english[1] ?? '').replace(/,/g, '')}.${english[2] ?? '0'}`) : undefined;
}

export function showNumber(value: number, language: string): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const [separator, point] = numberLanguage(language) === 'de' ? ['.', ','] : [',', '.'];
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, separator) : whole;
  return `${value < 0 ? '-' : ''}${grouped}${fraction ? point + fraction : ''}`;
}
