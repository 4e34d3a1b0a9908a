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

/**
 * Whom a request is from. Only the surest kind of clue counts; when it points at two, it is nobody until a person has looked, because a
 * request shown to the wrong member cannot be taken back.
 */
export function matchOf(hits: readonly Hit[]): Match {
  const best = Math.max(0, ...hits.map(({ clue }) => clues[clue]));
  const surest = hits.filter(({ clue }) => clues[clue] === best);
  const [first] = surest;
  const candidates = [...new Set(surest.map(({ memberId }) => memberId))];
  if (!first) return { memberId: null, confidence: 0, clue: null, candidates: [] };
  if (candidates.length > 1) return { memberId: null, confidence: 0, clue: first.clue, candidates };
  return { memberId: first.memberId, confidence: best, clue: first.clue, candidates: [] };
}
