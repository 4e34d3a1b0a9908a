import type { Extracted, PersonName } from './extracted';

/** By what somebody was found in the stock, surest first, with how sure it is in per cent. */
export const clues = {
  given: 100,
  kvnr: 98,
  numberAndName: 95,
  nameAndBirthDate: 90,
  number: 85,
  email: 80,
  iban: 75,
  nameAndTown: 60,
} as const;

export type Clue = keyof typeof clues;

export interface Hit {
  memberId: string;
  clue: Clue;
}

export interface Match {
  memberId: string | null;
  /** 0–100. */
  confidence: number;
  clue: Clue | null;
  /** Everybody it could be, when that is more than one. */
  candidates: string[];
}

/** Each of them alone says who it is; two that point at two people are two people. */
const sure: ReadonlySet<Clue> = new Set(['kvnr', 'numberAndName', 'nameAndBirthDate']);

/**
 * Whom a request is from. Only the surest kind of clue counts, and every other that says for itself who it is has to agree; where they
 * point at two, it is nobody until a person has looked, because a request shown to the wrong member cannot be taken back.
 */
export function matchOf(hits: readonly Hit[]): Match {
  const best = Math.max(0, ...hits.map(({ clue }) => clues[clue]));
  const counting = hits.filter(({ clue }) => clues[clue] === best || sure.has(clue));
  const [first] = hits.filter(({ clue }) => clues[clue] === best);
  const candidates = [...new Set(counting.map(({ memberId }) => memberId))];
  if (!first) return { memberId: null, confidence: 0, clue: null, candidates: [] };
  if (candidates.length > 1) return { memberId: null, confidence: 0, clue: first.clue, candidates };
  return { memberId: first.memberId, confidence: best, clue: first.clue, candidates: [] };
}

/** Who stands in the stock. */
export interface KnownMember {
  firstName: string;
  lastName: string;
  /** Civil date. */
  birthDate: string | null;
}

type Named = Pick<Extracted, 'names' | 'birthDates' | 'signedBy'>;

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/(?<=[aou])e/g, '');

const givenName = (name: string): string => folded(name).split(/[ -]/)[0]!;
const isLastName = (last: string, member: KnownMember): boolean => folded(last) === folded(member.lastName);

/** First of the given names and the last name, however umlauts are written. */
export const isNameOf = ({ first, last }: PersonName, member: KnownMember): boolean =>
  isLastName(last, member) && givenName(first) === givenName(member.firstName);

/**
 * Whether a request is from somebody else than the member whom a number without check digit, an address or an account points at: another
 * one has signed, or is named alone. Couples share accounts and mailboxes, and a digit is soon mistaken.
 */
export function isSomebodyElse(found: Named, member: KnownMember): boolean {
  const { names, signedBy } = found;
  if (signedBy) return !isNameOf(signedBy, member);
  return names.length > 0 ? !names.some((name) => isNameOf(name, member)) : isBornOtherwise(found, member);
}

/** Fathers and sons bear the same name and live together; their birthdays tell them apart. */
export const isBornOtherwise = ({ birthDates }: Pick<Extracted, 'birthDates'>, { birthDate }: KnownMember): boolean =>
  birthDates.length > 0 && birthDate !== null && !birthDates.includes(birthDate);
