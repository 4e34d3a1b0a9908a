import type { RaRecord } from 'react-admin';

export type Detail = string | number | boolean | null | readonly Detail[] | { readonly [name: string]: Detail };

export interface AuditRecord extends RaRecord {
  tenant: string;
  happenedAt: string;
  actorKind: string;
  actorName: string;
  purpose: string;
  action: string;
  subjectType: string;
  subjectId: string;
  memberId: string | null;
  details: (Record<string, Detail> & { before?: Detail; after?: Detail }) | null;
}

/** What an entry tells besides a change and whose record it is: names and values as they were written. */
export function factsOf(details: NonNullable<AuditRecord['details']>): [name: string, value: Detail][] {
  return Object.entries(details).filter(([name]) => !['before', 'after', 'memberId'].includes(name));
}

export interface PurposeWord {
  /** Place of the words below `purpose` in the messages. */
  key: string;
  /** Number of the run. */
  run?: number;
}

/** Machinery says what it works for in a fixed form: `run 7`, `schedule KEY`, `outbox:TOPIC`, or in words of its own. */
export function purposeWord(purpose: string): PurposeWord {
  const [, run] = /^run (\d+)$/.exec(purpose) ?? [];
  if (run) return { key: 'run', run: Number(run) };
  return { key: purpose.replace(/^schedule /, 'schedule.').replace(/^outbox:/, 'outbox.') };
}

/** Acts without a person; its name is what it works for. */
export const isMachinery = ({ actorKind }: Pick<AuditRecord, 'actorKind'>): boolean => actorKind === 'job';

/** The list of everything that happened to one subject. */
export const trailOf = (subjectId: string): string => listOf({ subjectId });

/** The path of one member through everything: what was read, decided, changed and written about this person. */
export const memberTrailOf = (memberId: string): string => listOf({ memberId });

const listOf = (filter: Record<string, string>): string =>
  `/audit-records?${new URLSearchParams({ filter: JSON.stringify(filter) }).toString()}`;
