import { debitLimits } from '../direct-debit';

/** Fills `{month}` (12/2026) and `{memberNumber}` in; what other braces name stays as it is. */
export function remittanceText(
  template: string,
  { period, memberNumber }: { period: string; memberNumber: string },
): string {
  const [year, month] = period.split('-');
  const values: Record<string, string> = { month: `${month}/${year}`, memberNumber };
  const text = template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return text.slice(0, debitLimits.remittanceText);
}
