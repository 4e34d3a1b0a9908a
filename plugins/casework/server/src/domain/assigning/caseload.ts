import type { Caseload, WaitingCase } from './model';

const folds: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', ł: 'l' };

/** Letters as German lists sort them (DIN 5007-1): Ä like A, ß like ss, case and hyphens do not count. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[ßæøł]/g, (letter) => folds[letter]!)
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');

/** The end of a range takes everything in that begins with it: names from `M` to `R` include Rydlewski. */
const isWithin = (value: string, from: string, to: string): boolean =>
  value >= from && (value <= to || value.startsWith(to));

/** A number counts as a number, not as letters: 9 lies before 10. Letters before it stay letters. */
function comparableNumber(text: string): string {
  return folded(text).replace(/\d+/g, (digits) => digits.padStart(20, '0'));
}

function matches(caseload: Caseload, waiting: WaitingCase): boolean {
  const value = waiting[caseload.kind];
  if (!value) return false;
  const { from, to } = caseload;
  if (caseload.kind === 'memberNumber') {
    const number = comparableNumber(value);
    return number >= comparableNumber(from) && number <= comparableNumber(to);
  }
  return isWithin(folded(value), folded(from), folded(to));
}

/** Whether nobody can ever fit: it begins behind its own end. */
export function isEmptyRange({ kind, from, to }: Pick<Caseload, 'kind' | 'from' | 'to'>): boolean {
  if (kind === 'memberNumber') return comparableNumber(from) > comparableNumber(to);
  return !isWithin(folded(from), folded(from), folded(to));
}

/** Who answers for the member in the team of the case; the first entry that fits. */
export const caseloadOf = (caseloads: readonly Caseload[], waiting: WaitingCase): Caseload | undefined =>
  caseloads.find((one) => one.team === waiting.team && matches(one, waiting));
