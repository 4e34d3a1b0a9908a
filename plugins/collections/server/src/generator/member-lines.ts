import type { CivilDate } from '@kassenwerk/kernel';
import { defectKinds, type Defect, type DefectKind } from './defect-kinds';
import type { DefectLottery } from './defect-rates';
import { lineOf, type DeliveryRecord } from './delivery-record';
import type { ManifestEntry } from './manifest';
import type { Population } from './population';
import { seededRandom, type SeededRandom } from './seeded-random';
import { syntheticMember } from './synthetic-member';

export interface MemberLine {
  text: string;
  /** Present when the line has a defect. */
  entry?: ManifestEntry;
  hasMoved: boolean;
}

export interface MemberLineOptions {
  seed: number;
  population: Population;
  keyDate: CivilDate;
  lottery: DefectLottery;
  isUnicode: boolean;
}

const FIRST_MEMBER_LINE = 3;
const DEFECT_STREAM = 0x44;
const REMEMBERED_LINES = 32;

/** Makes the lines of the members in the order of their places. Defects draw from a stream of their own, so they change nobody else. */
export function memberLines({ seed, population, keyDate, lottery, isUnicode }: MemberLineOptions) {
  const faultless: { record: DeliveryRecord; line: number }[] = [];

  return (place: number): MemberLine => {
    const person = population.personAt(place);
    const line = place + FIRST_MEMBER_LINE;
    const record = syntheticMember({ seed, person, moves: population.movesOf(person), keyDate });
    const hasMoved = population.hasMovedSincePrevious(person);
    const random = seededRandom(seed ^ DEFECT_STREAM, person);
    const kind = lottery(random.next());
    const defect: Defect | undefined = kind && defectKinds[kind];
    const original = defect?.repeat && take(faultless, random);
    if (!kind || !defect || (defect.repeat && !original)) {
      faultless[place % REMEMBERED_LINES] = { record, line };
      return { text: lineOf(record), hasMoved };
    }
    const damaged = original ? repeated(original.record, record.memberNumber, defect) : record;
    defect.damage?.(damaged, { random, keyDate, isUnicode });
    const text = lineOf(damaged);
    return {
      text: defect.damageLine ? defect.damageLine(text) : text,
      entry: entryOf(kind, defect, { record: damaged, line, relatedLine: original?.line }),
      hasMoved,
    };
  };
}

/** A remembered faultless line, each at most once, so that every repetition has a partner of its own. */
function take(faultless: { record: DeliveryRecord; line: number }[], random: SeededRandom) {
  const filled = Object.keys(faultless).map(Number);
  if (filled.length === 0) return undefined;
  const slot = random.pick(filled);
  const original = faultless[slot];
  delete faultless[slot];
  return original;
}

function repeated(original: DeliveryRecord, ownMemberNumber: string, { repeat }: Defect): DeliveryRecord {
  return repeat === 'asSecondMembership' ? { ...original, memberNumber: ownMemberNumber } : { ...original };
}

function entryOf(
  kind: DefectKind,
  { rule, outcome }: Defect,
  { record, line, relatedLine }: { record: DeliveryRecord; line: number; relatedLine: number | undefined },
): ManifestEntry {
  const { memberNumber, kvnr } = record;
  return { line, memberNumber, kvnr, kind, rule, outcome, ...(relatedLine === undefined ? {} : { relatedLine }) };
}
