import { bankCodeOf, bicOf } from './german-banks';
import { isSepaCountry, isValidIban } from '@kassenwerk/kernel';

export type AccountProblem = 'ibanMissing' | 'ibanInvalid' | 'notSepa' | 'bankCodeUnknown' | 'bankUnreachable';

/** Why an account cannot be debited; `undefined` when it can. Outside Germany the bank itself cannot be looked up. */
export function accountProblem(
  iban: string | null,
  unreachableBankCodes: ReadonlySet<string>,
): AccountProblem | undefined {
  if (iban === null) return 'ibanMissing';
  if (!isValidIban(iban)) return 'ibanInvalid';
  const country = iban.slice(0, 2);
  if (!isSepaCountry(country)) return 'notSepa';
  if (country !== 'DE') return undefined;
  if (unreachableBankCodes.has(bankCodeOf(iban))) return 'bankUnreachable';
  return bicOf(iban) === undefined ? 'bankCodeUnknown' : undefined;
}
