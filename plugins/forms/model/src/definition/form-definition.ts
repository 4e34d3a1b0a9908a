import type { Field } from '../field-types';
import type { Expression } from './expression';
import type { Texts } from './texts';

/** Areas of work that requests are sorted into. */
export const areas = ['employers', 'receivables', 'insurance', 'benefits'] as const;
export type Area = (typeof areas)[number];

/** How often a group is asked, and how its rows are named. */
export interface Repetition {
  min: number;
  max: number;
  /** One row: „Kind“, "Child". */
  item: Texts;
  /** Fields whose answers stand in the row that sums up a repetition. */
  summary?: readonly string[];
}

/**
 * Fields that belong together. A repeated group may hold repeated groups, but those none (two levels). Groups that are not repeated
 * arrange fields and change nothing about answers.
 */
export interface Group {
  id: string;
  title?: Texts;
  intro?: Texts;
  visibleIf?: Expression;
  repeat?: Repetition;
  fields: readonly Field[];
  /** Come after the fields. */
  groups?: readonly Group[];
}

export interface Page {
  id: string;
  title: Texts;
  intro?: Texts;
  visibleIf?: Expression;
  groups: readonly Group[];
}

/** Two answers that cannot both be right (`error`), or that should be looked at again (`warning`). */
export interface Contradiction {
  id: string;
  /** Both are named with their answers. Both stand in the same repetition, or one outside of it. */
  fields: readonly [string, string];
  when: Expression;
  severity: 'error' | 'warning';
  message: Texts;
}

/** At most so many accepted submissions of a person in a calendar year; the year is that of a date field, or the current one. */
export interface SubmissionLimit {
  times: 1;
  per: 'calendarYear';
  dateField?: string;
  message: Texts;
}

/** Another person who must agree before the request is worked on. */
export interface CoSignature {
  /** Needed only if this holds; always without it. */
  when?: Expression;
  /** Who: „Ehegatte oder Lebenspartner“. */
  person: Texts;
  /** E-mail field of the form that the link goes to; without it the member gets the link and passes it on. */
  emailField?: string;
  text: Texts;
  daysToSign: number;
}

/** What happens after a submission, and what the receipt says. */
export interface Outcome {
  confirmation: Texts;
  /** A service outside that has to answer first, e.g. `patientReceipt`: the request waits for it. */
  waitsFor?: string;
  /** Days within which the fund answers; the receipt says so and the case is due then. */
  answerWithinDays?: number;
}

/** One version of a form: plain JSON, as people edit, publish, export and import it. */
export interface FormDefinition {
  /** The same in all versions: `change-of-address`. */
  key: string;
  title: Texts;
  /** What the form is for, before it begins. */
  description?: Texts;
  area: Area;
  /** For sorting requests: `addressChange`. */
  topic: string;
  /** Languages in which every text shall exist; German is always one. */
  languages: readonly string[];
  /** `member`: only after sign-in. */
  access: 'anyone' | 'member';
  pages: readonly Page[];
  contradictions?: readonly Contradiction[];
  limit?: SubmissionLimit;
  coSignature?: CoSignature;
  outcome: Outcome;
}
