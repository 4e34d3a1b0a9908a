import { addDays, isCivilDate } from '@kassenwerk/kernel/domain';
import type { DateCell, NumberCell } from '../definition/cell';
import type { NumberSettings } from '../definition/column';

/** From `from` on, and less than `below`; whole numbers, so that neighbouring ranges leave nothing between them. */
export interface Range {
  from: number;
  below: number;
}

/** A number in the smallest unit of its column; NaN for what is no number. */
export const unitsOf = (value: unknown, { decimals = 0 }: NumberSettings): number =>
  typeof value === 'number' ? Math.round(value * 10 ** decimals) : NaN;

export function numberRange({ from, above, to, below }: NumberCell, column: NumberSettings): Range {
  const units = (value: number | undefined, otherwise: number) =>
    value === undefined ? otherwise : unitsOf(value, column);
  return {
    from: Math.max(units(from, -Infinity), units(above, -Infinity) + 1),
    below: Math.min(units(to, Infinity) + 1, units(below, Infinity)),
  };
}

/** Days as numbers that sort like them: 20261231; NaN for what is no day. */
export function dayUnits(value: unknown): number {
  if (typeof value !== 'string' || value.length !== 10) return NaN;
  return +value.slice(0, 4) * 10_000 + +value.slice(5, 7) * 100 + +value.slice(8, 10);
}

const lastDay = '9999-12-31';

export const dateRange = ({ from, to }: DateCell): Range => ({
  from: from === undefined ? -Infinity : dayUnits(from),
  below: to === undefined || to === lastDay ? Infinity : dayUnits(addDays(to, 1)),
});

/** The day behind such a number. */
export function dayOf(units: number): string | undefined {
  const text = String(units).padStart(8, '0');
  const day = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
  return isCivilDate(day) ? day : undefined;
}
