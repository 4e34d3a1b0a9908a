import { isValidKvnr } from '@kassenwerk/kernel';
import type { CanonicalMember } from '../delivery/canonical-member';
import type { PlausibilityContext } from './context';
import type { Deviation, PlausibilityRule } from './rule';

export const personRules: readonly PlausibilityRule[] = [
  {
    id: 'KW-P-011',
    version: 1,
    check: ({ kvnr }) => {
      if (kvnr === null) return { reason: 'kvnrMissing', field: 'kvnr' };
      return isValidKvnr(kvnr) ? undefined : { reason: 'kvnrInvalid', field: 'kvnr' };
    },
  },
  { id: 'KW-P-012', version: 1, check: checkBirthDate },
  { id: 'KW-P-013', version: 1, check: checkName },
  {
    id: 'KW-P-017',
    version: 1,
    check: (member, context) => (isMinor(member, context) ? { reason: 'minor', field: 'birthDate' } : undefined),
  },
  {
    id: 'KW-P-018',
    version: 1,
    check: ({ deceasedOn, invalidFields }) => {
      if (deceasedOn !== null) return { reason: 'deceased', field: 'deceasedOn' };
      return invalidFields.includes('deceasedOn') ? { reason: 'unreadable', field: 'deceasedOn' } : undefined;
    },
  },
  {
    id: 'KW-P-022',
    version: 1,
    check: (member, context) =>
      isMinor(member, context) && member.legalRepresentative === null
        ? { reason: 'representativeMissing', field: 'legalRepresentative' }
        : undefined,
  },
  {
    id: 'KW-P-023',
    version: 1,
    check: ({ dataLock }) => (dataLock ? { reason: 'dataLock', field: 'dataLock' } : undefined),
  },
];

function checkBirthDate(
  { birthDate, invalidFields }: CanonicalMember,
  context: PlausibilityContext,
): Deviation | undefined {
  const field = 'birthDate';
  if (birthDate === null) return { reason: invalidFields.includes(field) ? 'unreadable' : 'birthDateMissing', field };
  if (birthDate > context.keyDate) return { reason: 'birthDateInFuture', field };
  return birthDate < context.oldestBirthDate ? { reason: 'tooOld', field } : undefined;
}

function checkName({ firstName, lastName }: CanonicalMember, context: PlausibilityContext): Deviation | undefined {
  if (firstName === null) return { reason: 'nameMissing', field: 'firstName' };
  if (lastName === null) return { reason: 'nameMissing', field: 'lastName' };
  const length = firstName.length + 1 + lastName.length;
  return length > context.parameters.maxNameLength ? { reason: 'nameTooLong', field: 'lastName' } : undefined;
}

function isMinor({ birthDate }: CanonicalMember, { minorSince, keyDate }: PlausibilityContext): boolean {
  return birthDate !== null && birthDate >= minorSince && birthDate <= keyDate;
}
