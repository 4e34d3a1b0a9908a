import { seededRandom } from './seeded-random';

/** How a fund's members change from one delivery to the next. */
export interface PopulationOptions {
  seed: number;
  members: number;
  /** 0 is the first delivery; each further one has somewhat changed people. */
  revision: number;
  /** Share of the members that move and change their bank account between two deliveries. */
  moveShare: number;
  /** Share of the members that leaves between two deliveries and is replaced by new people. */
  turnoverShare: number;
}

export interface Population {
  /** The person on a place of the delivery, counted from 0. */
  personAt(place: number): number;
  /** How often the person has moved up to this delivery. */
  movesOf(person: number): number;
  /** True when a member of the previous delivery moved since then; new people have not. */
  hasMovedSincePrevious(person: number): boolean;
  /** Number of people the previous delivery did not have, which is also the number it had and this one has not. */
  newcomers: number;
}

const MOVE_STREAM = 0x4d;
const MAX_MOVES = 63;

export function population({ seed, members, revision, moveShare, turnoverShare }: PopulationOptions): Population {
  const turnover = Math.floor(members * turnoverShare);
  const first = revision * turnover;
  const movesIn = (person: number, step: number): boolean =>
    seededRandom(seed ^ MOVE_STREAM, person * (MAX_MOVES + 1) + step).chance(moveShare);
  const isNewcomer = (person: number): boolean => person >= first + members - turnover;
  return {
    personAt: (place) => first + place,
    movesOf: (person) => {
      let moves = 0;
      for (let step = 1; step <= revision; step++) if (movesIn(person, step)) moves++;
      return Math.min(moves, MAX_MOVES);
    },
    hasMovedSincePrevious: (person) => revision > 0 && !isNewcomer(person) && movesIn(person, revision),
    newcomers: revision > 0 ? turnover : 0,
  };
}
