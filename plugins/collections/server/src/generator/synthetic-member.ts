import { makeKvnr, type CivilDate } from '@kassenwerk/kernel';
import type { DeliveryRecord } from './delivery-record';
import { femaleFirstNames, lastNames, maleFirstNames, nobleParticles, titles } from './names';
import { seededRandom, type SeededRandom } from './seeded-random';
import { drawAddress } from './synthetic-address';
import { drawPayment } from './synthetic-payment';
import { dateIn, drawMembershipStart } from './synthetic-dates';

export interface SyntheticMemberOptions {
  seed: number;
  /** Which person of the endless population of this seed. */
  person: number;
  /** How often address and bank account have changed so far. */
  moves: number;
  keyDate: CivilDate;
}

const KVNR_SPACE = 26 * 100_000_000;
const KVNR_STRIDE = 1_000_000_007;
const MEMBER_NUMBER_STRIDE = 7_919;

const ADDRESS_STREAM = 0x41;
const PAYMENT_STREAM = 0x50;

/**
 * A member without any defect: an adult who pays, valid in every check, for each collection period that contains the key
 * date. The same seed and person give the same human being with the same numbers in every delivery; KVNR and
 * member number of two people of one seed never coincide.
 */
export function syntheticMember({ seed, person, moves, keyDate }: SyntheticMemberOptions): DeliveryRecord {
  const random = seededRandom(seed, person);
  const memberNumber = memberNumberOf(seed, person);
  const { salutation, firstName } = drawFirstName(random);
  const lastName = drawLastName(random);
  const birthYear = random.between(1935, 2005);
  const insuredStatus = drawInsuredStatus(random, birthYear);
  const moveStream = person * 64 + moves;
  const payment = seededRandom(seed ^ PAYMENT_STREAM, moveStream);
  return {
    memberNumber,
    kvnr: kvnrOf(seed, person),
    salutation,
    title: random.chance(0.03) ? random.pick(titles) : '',
    firstName,
    lastName,
    birthDate: dateIn(random, birthYear, random.between(1, 12)),
    deceasedOn: '',
    legalRepresentative: '',
    ...drawAddress(seededRandom(seed ^ ADDRESS_STREAM, moveStream)),
    membershipStart: drawMembershipStart(random, birthYear, keyDate),
    membershipEnd: '',
    insuredStatus,
    exemption: '',
    exemptUntil: '',
    contributionGroup: insuredStatus === 'S' ? '3000' : random.pick(['1111', '1111', '1111', '0000', '6500', '1100']),
    dataLock: 'N',
    annualIncome: random.chance(0.05) ? '' : drawIncome(random, insuredStatus),
    incomeChecked: random.chance(0.85) ? 'J' : 'N',
    ...drawPayment(payment, { memberNumber, moves, keyDate, holder: `${firstName} ${lastName}` }),
    terminatedOn: '',
    terminationReason: '',
  };
}

/** Both walk their whole number space before a number repeats, because stride and space share no factor. */
export function kvnrOf(seed: number, person: number): string {
  const position = (person * KVNR_STRIDE + (seed % KVNR_SPACE)) % KVNR_SPACE;
  return makeKvnr(String.fromCharCode(65 + Math.floor(position / 100_000_000)), position % 100_000_000);
}

export function memberNumberOf(seed: number, person: number): string {
  return String(100_000_000 + ((person * MEMBER_NUMBER_STRIDE + (seed % 900_000_000)) % 900_000_000));
}

function drawFirstName(random: SeededRandom) {
  const isFemale = random.chance(0.52);
  const names = isFemale ? femaleFirstNames : maleFirstNames;
  const second = random.chance(0.08) ? ` ${random.pickCommon(names)}` : '';
  return { salutation: isFemale ? 'Frau' : 'Herr', firstName: random.pickCommon(names) + second };
}

function drawLastName(random: SeededRandom): string {
  const name = random.pickCommon(lastNames);
  if (random.chance(0.01)) return `${random.pick(nobleParticles)} ${name}`;
  return random.chance(0.04) && !name.includes('-') ? `${name}-${random.pickCommon(lastNames)}` : name;
}

function drawInsuredStatus(random: SeededRandom, birthYear: number): string {
  if (birthYear <= 1958) return random.chance(0.9) ? 'R' : 'V';
  if (birthYear >= 1999 && random.chance(0.4)) return 'S';
  return random.chance(0.1) ? 'V' : 'M';
}

const incomeRanges: Record<string, { low: number; high: number }> = {
  R: { low: 9_000, high: 30_000 },
  S: { low: 0, high: 9_000 },
  V: { low: 15_000, high: 69_750 },
};
const EMPLOYEE_INCOME = { low: 14_000, high: 69_750 };

/** Euro a year as core systems write it: '23456,78'. */
function drawIncome(random: SeededRandom, insuredStatus: string): string {
  const { low, high } = incomeRanges[insuredStatus] ?? EMPLOYEE_INCOME;
  const euro = Math.floor(low + (high - low) * random.next() ** 1.6);
  return `${euro},${String(random.below(100)).padStart(2, '0')}`;
}
