/** How urgent a case is, most urgent first: a chat needs an answer now, an e-mail does not. */
export const priorities = ['now', 'high', 'normal', 'low'] as const;
export type Priority = (typeof priorities)[number];

/** The four areas of work, the desk of everything else, and where a person has to say what it is. */
export const areas = ['employers', 'receivables', 'insurance', 'benefits', 'service', 'clearing'] as const;
export type Area = (typeof areas)[number];

/** Channels a request comes through. */
export const channels = ['form', 'portal', 'email', 'scan', 'partner', 'phone', 'chat', 'internal'] as const;
export type Channel = (typeof channels)[number];

/**
 * States of a case. Open ones lie in an inbox, with a person or a team; waiting ones come back by a date, an answer or a service; merged
 * ones live on in another.
 */
export type CaseStatus = 'open' | 'waiting' | 'closed' | 'merged';

/** Why a case lies where it lies, in words that name rules and never what somebody wrote. */
export interface Routing {
  /** Key of the decision table; its version, and ids of the rows that hit. */
  table: string;
  version: number;
  rows: string[];
  sentence: { de: string; en: string };
  /** 0–1: how sure extraction and classification are together. */
  confidence: number;
  /** What the decision was kept for (`subjectId` of the rulebook), where that was not the case itself. */
  decidedFor?: string;
}

/** Where a request goes, as the rulebook says it. */
export interface Route {
  area: Area;
  /** What it is about, e.g. `addressChange`; topics are those of forms and of the code list. */
  topic: string;
  /** Key of the team; without one the team of the area. */
  team?: string;
  priority: Priority;
  /** Working days until the first answer, on the business calendar of the fund. */
  answerDays: number;
  /** Days of a law within which it must be decided, e.g. three weeks of § 13 Abs. 3a SGB V. */
  statutoryDays?: number;
  /** What the person must know, e.g. `dental`. */
  skill?: string;
  routing: Routing;
}

/** A case as it is opened; the inbox shows it as soon as the transaction commits. */
export interface NewCase extends Route {
  tenant: string;
  title: string;
  channel: Channel;
  /** ISO 639-1, e.g. `de`. */
  language?: string;
  memberId: string | null;
  receivedAt: Date;
}

/** A way on which a member is answered. */
export type AnswerChannel = 'portal' | 'email' | 'letter';

/** What happened to a case, for its time line. */
export interface CaseEvent {
  kind:
    | 'received'
    | 'routed'
    | 'assigned'
    | 'returned'
    | 'escalated'
    | 'corrected'
    | 'note'
    | 'answer'
    | 'followUp'
    | 'waiting'
    | 'closed'
    | 'reopened'
    | 'merged'
    | 'unmerged'
    | 'split'
    | 'linked'
    | 'unlinked'
    | 'taken'
    | 'matched';
  /** What a person wrote; kept encrypted. */
  text?: string;
  /** Names no person but staff: ids, keys, dates. */
  details?: Record<string, unknown>;
  /** By default now and the actor of the scope. */
  at?: Date;
}
