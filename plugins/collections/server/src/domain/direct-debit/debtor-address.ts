import { isEeaCountry } from '@kassenwerk/kernel';
import type { DebitItem, DirectDebitSettings, StructuredAddress } from './debit-item';
import { transliterate } from './transliterate';

const COUNTRY = /^[A-Z]{2}$/;

/** Outside the European Economic Area the debtor's address must travel with the debit (EPC guidelines, AT-P005). */
export function needsDebtorAddress(iban: string): boolean {
  return !isEeaCountry(iban.slice(0, 2));
}

/** Town and country are what the bank insists on; without them an address makes the file void. */
export function isCompleteAddress(address: StructuredAddress): boolean {
  return COUNTRY.test(address.country) && transliterate(address.town, 'sepa').text.trim() !== '';
}

/** The address that goes into the file: where the scheme demands it, or where the bank wants it and it is complete. */
export function addressToWrite(
  item: DebitItem,
  { profile }: Pick<DirectDebitSettings, 'profile'>,
): StructuredAddress | undefined {
  const address = item.debtorAddress;
  if (address === undefined || !isCompleteAddress(address)) return undefined;
  return profile.addressPolicy === 'structured' || needsDebtorAddress(item.debtorIban) ? address : undefined;
}
