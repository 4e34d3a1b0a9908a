import type { Priority } from '../../contracts/case';

/** A case that lies with a team and waits for a person. */
export interface WaitingCase {
  id: string;
  /** Key of the team, or the area whose team it is. */
  team: string;
  priority: Priority;
  skill: string | null;
  /** ISO 639-1. */
  language: string;
  memberNumber: string | null;
  lastName: string | null;
  postalCode: string | null;
  escalationLevel: number;
  /** Who gave it back, or did not react: the next person gets it. */
  notTo: string | null;
}

/** Somebody of the fund's staff, as far as the distribution is concerned. */
export interface Person {
  id: string;
  name: string;
  /** Keys of the teams and the areas of these teams. */
  teams: ReadonlySet<string>;
  skills: ReadonlySet<string>;
  languages: ReadonlySet<string>;
  /** How much may lie with the person at once, in weights of priorities. */
  capacity: number;
  load: number;
  /** Signed in and not on a break. */
  isPresent: boolean;
  /** The absence calendar says so for today. */
  isAbsent: boolean;
  /** Who stands in during the absence. */
  substitute: string | null;
}

export const caseloadKinds = ['memberNumber', 'lastName', 'postalCode'] as const;
export type CaseloadKind = (typeof caseloadKinds)[number];

/** Members somebody answers for: a range of member numbers, last names or postal codes, ends included. */
export interface Caseload {
  team: string;
  kind: CaseloadKind;
  from: string;
  to: string;
  staffId: string;
  substituteId: string | null;
}

/** Why this person has it: answers for the member, stands in, knows what is needed, speaks the language, has most room. */
export type AssignmentRule = 'responsible' | 'substitute' | 'skill' | 'language' | 'load';

/** Why somebody did not get it. */
export type Obstacle = 'absent' | 'notPresent' | 'full' | 'skill' | 'language' | 'gaveBack' | 'otherTeam';

export interface Sentence {
  de: string;
  en: string;
}

export interface Assignment {
  caseId: string;
  person: Pick<Person, 'id' | 'name'>;
  rule: AssignmentRule;
  sentence: Sentence;
}

export interface LeftWaiting {
  caseId: string;
  sentence: Sentence;
  /** How many people of the team each obstacle kept from it. */
  obstacles: Partial<Record<Obstacle, number>>;
}

export interface Distribution {
  assignments: Assignment[];
  waiting: LeftWaiting[];
}
