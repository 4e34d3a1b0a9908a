import { addDays, addMonths, type CivilDate } from '@kassenwerk/kernel';
import { unknownBankCode } from './banks';
import type { DeliveryRecord } from './delivery-record';
import { foreignAddresses } from './foreign-addresses';
import { germanIban } from './german-iban';
import type { SeededRandom } from './seeded-random';
import { directDebit } from './synthetic-payment';

/** What the import is expected to do with the line: a task, out of the run without one, a note in the log. */
export type DefectOutcome = 'park' | 'reject' | 'hint';

export interface DefectContext {
  random: SeededRandom;
  keyDate: CivilDate;
  /** False where the character set of the delivery cannot express the replacement mark. */
  isUnicode: boolean;
}

export interface Defect {
  rule: string;
  outcome: DefectOutcome;
  /** Changes the record of a faultless member. Missing: the defect concerns the whole line, see `damageLine` and `repeat`. */
  damage?: (record: DeliveryRecord, context: DefectContext) => void;
  damageLine?: (line: string) => string;
  /** The line repeats an earlier, faultless member: exactly, or as a second membership of the same person. */
  repeat?: 'exactly' | 'asSecondMembership';
}

/** The defects a delivery can be seeded with. Adding one is one entry here. */
export const defectKinds = {
  columnCount: { rule: 'KW-D-001', outcome: 'reject', damageLine: (line) => line.slice(0, line.lastIndexOf(';')) },
  characterGarbage: {
    rule: 'KW-D-002',
    outcome: 'park',
    damage: (record, { isUnicode }) => {
      record.lastName = `M${isUnicode ? '\ufffd' : '\u0081'}ller`;
      record.accountHolder = '';
    },
  },
  duplicateInDelivery: { rule: 'KW-D-003', outcome: 'reject', repeat: 'exactly' },
  kvnrCheckDigit: {
    rule: 'KW-P-011',
    outcome: 'park',
    damage: (record) => {
      record.kvnr = record.kvnr.slice(0, 9) + String((Number(record.kvnr[9]) + 1) % 10);
    },
  },
  birthDateImpossible: {
    rule: 'KW-P-012',
    outcome: 'park',
    damage: (record, { random, keyDate }) => {
      record.birthDate = random.pick(['1985-02-30', '1871-01-18', '1969-13-01', '', addDays(keyDate, 400)]);
    },
  },
  nameMissing: {
    rule: 'KW-P-013',
    outcome: 'park',
    damage: (record, { random }) => {
      record[random.pick(['firstName', 'lastName'] as const)] = '';
      record.accountHolder = '';
    },
  },
  membershipEnded: {
    rule: 'KW-P-014',
    outcome: 'reject',
    damage: (record, { random, keyDate }) => {
      record.membershipEnd = addMonths(keyDate, -random.between(13, 36));
      record.membershipStart = addMonths(record.membershipEnd, -random.between(12, 120));
    },
  },
  statusUnknown: { rule: 'KW-P-015', outcome: 'park', damage: (record) => void (record.insuredStatus = 'X') },
  familyInsured: { rule: 'KW-P-016', outcome: 'reject', damage: (record) => void (record.insuredStatus = 'F') },
  minor: {
    rule: 'KW-P-017',
    outcome: 'hint',
    damage: (record, context) => {
      makeMinor(record, context);
      record.legalRepresentative = `Petra ${record.lastName}`;
    },
  },
  minorAlone: { rule: 'KW-P-022', outcome: 'park', damage: makeMinor },
  deceased: {
    rule: 'KW-P-018',
    outcome: 'park',
    damage: (record, { random, keyDate }) => void (record.deceasedOn = addDays(keyDate, -random.between(1, 60))),
  },
  exempt: {
    rule: 'KW-P-019',
    outcome: 'reject',
    damage: (record, { random, keyDate }) => {
      record.exemption = random.pick(['hardship', 'benefit', 'other']);
      record.exemptUntil = random.chance(0.5) ? addMonths(keyDate, random.between(13, 24)) : '';
    },
  },
  doubleMembership: { rule: 'KW-P-020', outcome: 'park', repeat: 'asSecondMembership' },
  terminated: {
    rule: 'KW-P-021',
    outcome: 'reject',
    damage: (record, { random, keyDate }) => {
      record.terminatedOn = addDays(keyDate, -random.between(1, 25));
      record.terminationReason = 'specialRight';
    },
  },
  dataLock: { rule: 'KW-P-023', outcome: 'park', damage: (record) => void (record.dataLock = 'J') },
  contributionGroup: { rule: 'KW-P-024', outcome: 'hint', damage: (record) => void (record.contributionGroup = '1x1') },
  postalCodeMismatch: {
    rule: 'KW-A-026',
    outcome: 'hint',
    damage: (record) => {
      record.town = 'Flensburg';
      record.postalCode = '87435';
    },
  },
  postalCodeMalformed: {
    rule: 'KW-A-026',
    outcome: 'hint',
    damage: (record, { random }) => void (record.postalCode = random.pick(['00000', '1234', '', '7O173'])),
  },
  foreignAddress: {
    rule: 'KW-A-027',
    outcome: 'hint',
    damage: (record, { random }) => {
      Object.assign(record, random.pick(foreignAddresses));
      record.addressSupplement = '';
    },
  },
  addressMissing: {
    rule: 'KW-A-032',
    outcome: 'park',
    damage: (record) => {
      record.street = '';
      record.houseNumber = '';
      record.addressSupplement = '';
    },
  },
  ibanInvalid: {
    rule: 'KW-Z-034',
    outcome: 'park',
    damage: (record, context) => {
      makePayer(record, context);
      record.iban = record.iban.slice(0, 21) + String((Number(record.iban[21]) + 1) % 10);
    },
  },
  bankCodeUnknown: {
    rule: 'KW-Z-035',
    outcome: 'park',
    damage: (record, context) => {
      makePayer(record, context);
      record.iban = germanIban(unknownBankCode, context.random.below(1_000_000_000));
      record.bic = '';
    },
  },
  mandateMissing: {
    rule: 'KW-Z-036',
    outcome: 'hint',
    damage: (record, context) => {
      makePayer(record, context);
      record.mandateReference = '';
      record.mandateSignedOn = '';
      record.mandateStatus = '';
    },
  },
  mandateRevoked: {
    rule: 'KW-Z-037',
    outcome: 'park',
    damage: (record, context) => {
      makePayer(record, context);
      record.mandateStatus = 'revoked';
    },
  },
  mandateDateInFuture: {
    rule: 'KW-Z-037',
    outcome: 'park',
    damage: (record, context) => {
      makePayer(record, context);
      record.mandateSignedOn = addDays(context.keyDate, context.random.between(200, 700));
    },
  },
  mandateLapsed: {
    rule: 'KW-Z-037',
    outcome: 'park',
    damage: (record, context) => {
      makePayer(record, context);
      record.mandateSignedOn = addMonths(context.keyDate, -context.random.between(37, 120));
    },
  },
  differingHolder: {
    rule: 'KW-Z-041',
    outcome: 'hint',
    damage: (record, context) => {
      makePayer(record, context);
      record.accountHolder = 'Ökumenische Wohngemeinschaft Löwenzahn e.V.';
    },
  },
} satisfies Record<string, Defect>;

export type DefectKind = keyof typeof defectKinds;

function makeMinor(record: DeliveryRecord, { random, keyDate }: DefectContext): void {
  record.birthDate = addMonths(keyDate, -random.between(5 * 12, 16 * 12));
  if (record.membershipStart < record.birthDate) record.membershipStart = record.birthDate;
  record.title = '';
}

/** Defects of account and mandate only show on somebody who pays by direct debit. */
function makePayer(record: DeliveryRecord, { random, keyDate }: DefectContext): void {
  if (record.paymentMethod === 'directDebit') return;
  const holder = `${record.firstName} ${record.lastName}`;
  Object.assign(record, directDebit(random, { memberNumber: record.memberNumber, moves: 0, keyDate, holder }));
}
