import { normaliseAddress, postalCodeProblem } from '../address';
import type { CanonicalMember } from '../delivery/canonical-member';
import { isEeaCountry } from '@kassenwerk/kernel';
import type { Deviation, MemberFacts, PlausibilityRule } from './rule';

export const addressRules: readonly PlausibilityRule[] = [
  {
    id: 'KW-A-025',
    version: 1,
    check: (member) => {
      const [field] = normaliseAddress(member).changed;
      return field ? { reason: 'addressNormalised', field } : undefined;
    },
  },
  {
    id: 'KW-A-026',
    version: 1,
    check: ({ postalCode, town, country }) => {
      const problem = postalCodeProblem(postalCode, town, country);
      return problem && { reason: postalCodeReasons[problem], field: 'postalCode' };
    },
  },
  { id: 'KW-A-027', version: 1, check: checkForeignAddress },
  { id: 'KW-A-032', version: 1, check: checkDeliverable },
];

const postalCodeReasons = {
  missing: 'postalCodeMissing',
  malformed: 'postalCodeMalformed',
  notOfTown: 'postalCodeNotOfTown',
} as const;

function checkForeignAddress({ country, town, street, postalCode }: CanonicalMember): Deviation | undefined {
  if (country === 'DE') return undefined;
  // Banks and post beyond the EEA need the structured address, so one without its parts is of no use to the run.
  const isComplete = town !== null && (street !== null || postalCode !== null);
  return isEeaCountry(country) || isComplete
    ? { reason: 'foreignAddress', field: 'country' }
    : { reason: 'foreignAddressIncomplete', field: 'town' };
}

function checkDeliverable(
  { street, town, addressSupplement }: CanonicalMember,
  _context: unknown,
  { isUndeliverable }: MemberFacts,
): Deviation | undefined {
  if (isUndeliverable === true) return { reason: 'undeliverable', field: 'street' };
  if (town === null) return { reason: 'addressMissing', field: 'town' };
  return street === null && addressSupplement === null ? { reason: 'addressMissing', field: 'street' } : undefined;
}
