import { isCivilDate } from '@kassenwerk/kernel/domain';
import type { Scalar } from '../definition/decision-table';

/** A value as FEEL writes it; strings know the escapes of JSON. */
export function literal(value: Scalar, isDay = false): string {
  if (typeof value !== 'string') return String(value);
  return isDay ? `date(${JSON.stringify(value)})` : JSON.stringify(value);
}

const stringPattern = '"(?:[^"\\\\]|\\\\.)*"';
const wholeString = new RegExp(`^${stringPattern}$`, 's');
const wholeDay = new RegExp(`^(?:date\\(\\s*(${stringPattern})\\s*\\)|@(${stringPattern}))$`, 's');

/** @returns undefined for what is no single fixed value */
export function literalIn(text: string): { value: Scalar; isDay: boolean } | undefined {
  const given = text.trim();
  if (given === 'true' || given === 'false') return { value: given === 'true', isDay: false };
  if (/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(given)) return { value: Number(given), isDay: false };
  const day = wholeDay.exec(given);
  const string = day ? stringIn(day[1] ?? day[2]!) : stringIn(given);
  if (string === undefined || (day && !isCivilDate(string))) return undefined;
  return { value: string, isDay: day !== null };
}

function stringIn(text: string): string | undefined {
  if (!wholeString.test(text)) return undefined;
  try {
    return JSON.parse(text.replaceAll('\n', '\\n').replaceAll('\t', '\\t')) as string;
  } catch {
    return undefined;
  }
}

/** Splits outside of quotes and brackets, at commas or at a word between spaces. */
export function splitAt(text: string, separator: ',' | 'or' | 'and'): string[] {
  const between = separator === ',' ? /^,/ : new RegExp(`^\\s${separator}\\s`);
  const quoted = new RegExp(`^${stringPattern}`, 's');
  const parts = [''];
  let depth = 0;
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at);
    const whole = quoted.exec(rest)?.[0] ?? (depth === 0 ? between.exec(rest)?.[0] : undefined);
    if (whole !== undefined && !whole.startsWith('"')) parts.push('');
    else parts[parts.length - 1] += whole ?? rest[0]!;
    if (whole === undefined) depth += '([{'.includes(rest[0]!) ? 1 : ')]}'.includes(rest[0]!) ? -1 : 0;
    at += whole?.length ?? 1;
  }
  return parts.map((part) => part.trim());
}
