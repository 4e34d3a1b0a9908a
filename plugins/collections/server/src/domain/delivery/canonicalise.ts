import type {
  CanonicalMember,
  CharacterIssue,
  DeliveryColumn,
  Exemption,
  InsuredStatus,
  MandateState,
  PaymentMethod,
} from './canonical-member';
import { readAmount, readDate, readFlag, readIdentifier, readText, readWord } from './field-values';
import type { HeaderPlan } from './header';

const insuredStatuses = new Map<string, InsuredStatus>(
  Object.entries({ M: 'member', F: 'familyInsured', R: 'pensioner', S: 'student', V: 'voluntary' }),
);
const exemptions = wordsOf<Exemption>('hardship', 'benefit', 'other');
const paymentMethods = wordsOf<PaymentMethod>('directDebit', 'transfer', 'ePayment', 'card');
const mandateStates = wordsOf<MandateState>('requested', 'valid', 'onHold', 'revoked', 'lapsed', 'disputed');
const countryNames = new Map(Object.entries({ D: 'DE', DEUTSCHLAND: 'DE', GERMANY: 'DE' }));
const noFields: readonly DeliveryColumn[] = [];

export interface RawMember {
  fields: readonly string[];
  lineNumber: number;
  characterIssue: CharacterIssue | null;
}

/**
 * Turns lines of one delivery into canonical members; `undefined` for a line without a member number. The hottest
 * function of an import: positions are read by name from one object, so that the engine keeps them in registers.
 */
export function canonicaliser(plan: HeaderPlan): (raw: RawMember) => CanonicalMember | undefined {
  const at = plan.positions;

  return ({ fields, lineNumber, characterIssue }) => {
    const raw = (position: number): string => fields[position] ?? '';
    let invalidFields = noFields;
    const valid = <T>(column: DeliveryColumn, value: T | null | undefined): T | null => {
      if (value !== undefined) return value;
      invalidFields = [...invalidFields, column];
      return null;
    };

    const memberNumber = readIdentifier(raw(at.memberNumber));
    if (memberNumber === null) return undefined;
    return {
      lineNumber,
      memberNumber,
      kvnr: readIdentifier(raw(at.kvnr)),
      salutation: readText(raw(at.salutation)),
      title: readText(raw(at.title)),
      firstName: readText(raw(at.firstName)),
      lastName: readText(raw(at.lastName)),
      birthDate: valid('birthDate', readDate(raw(at.birthDate))),
      deceasedOn: valid('deceasedOn', readDate(raw(at.deceasedOn))),
      legalRepresentative: readText(raw(at.legalRepresentative)),
      street: readText(raw(at.street)),
      houseNumber: readText(raw(at.houseNumber)),
      addressSupplement: readText(raw(at.addressSupplement)),
      postalCode: readText(raw(at.postalCode)),
      town: readText(raw(at.town)),
      country: readCountry(raw(at.country)),
      membershipStart: valid('membershipStart', readDate(raw(at.membershipStart))),
      membershipEnd: valid('membershipEnd', readDate(raw(at.membershipEnd))),
      insuredStatus: valid('insuredStatus', readWord(raw(at.insuredStatus), insuredStatuses)),
      exemption: valid('exemption', readWord(raw(at.exemption), exemptions)),
      exemptUntil: valid('exemptUntil', readDate(raw(at.exemptUntil))),
      contributionGroup: readText(raw(at.contributionGroup)),
      // A lock that cannot be read is taken as set: showing locked data by mistake cannot be undone.
      dataLock: valid('dataLock', readFlag(raw(at.dataLock))) ?? true,
      annualIncomeCents: valid('annualIncome', readAmount(raw(at.annualIncome))),
      incomeChecked: valid('incomeChecked', readFlag(raw(at.incomeChecked))) ?? false,
      paymentMethod: valid('paymentMethod', readWord(raw(at.paymentMethod), paymentMethods)),
      iban: readIdentifier(raw(at.iban)),
      bic: readIdentifier(raw(at.bic)),
      accountHolder: readText(raw(at.accountHolder)),
      mandateReference: readText(raw(at.mandateReference)),
      mandateSignedOn: valid('mandateSignedOn', readDate(raw(at.mandateSignedOn))),
      mandateStatus: valid('mandateStatus', readWord(raw(at.mandateStatus), mandateStates)),
      terminatedOn: valid('terminatedOn', readDate(raw(at.terminatedOn))),
      terminationReason: readText(raw(at.terminationReason)),
      // Complete here, because an object literal is evaluated from top to bottom.
      invalidFields,
      characterIssue,
    };
  };
}

function readCountry(raw: string): string {
  if (raw === 'DE') return raw;
  const country = readIdentifier(raw) ?? 'DE';
  return countryNames.get(country) ?? country;
}

function wordsOf<T extends string>(...words: T[]): ReadonlyMap<string, T> {
  return new Map(words.map((word) => [word, word]));
}
