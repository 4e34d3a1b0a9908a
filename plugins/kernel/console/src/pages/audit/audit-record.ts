import type { RaRecord } from 'react-admin';
import { differenceRows } from '../../ui/difference-rows';

export interface AuditRecord extends RaRecord {
  tenant: string;
  happenedAt: string;
  actorName: string;
  purpose: string;
  action: string;
  subjectType: string;
  subjectId: string;
  memberId: string | null;
  details: (Record<string, unknown> & { before?: unknown; after?: unknown }) | null;
}

/** What an entry tells besides a change, as it was written: ids, codes, counts and hashes. */
export function factsOf({ before: _before, after: _after, ...details }: NonNullable<AuditRecord['details']>) {
  return differenceRows(null, details).map(({ path, after }) => ({ label: path, value: after }));
}

/** The list of everything that happened to one subject. */
export const trailOf = (subjectId: string): string => listOf({ subjectId });

/** The path of one member through everything: what was read, decided, changed and written about this person. */
export const memberTrailOf = (memberId: string): string => listOf({ memberId });

const listOf = (filter: Record<string, string>): string =>
  `/audit-records?${new URLSearchParams({ filter: JSON.stringify(filter) }).toString()}`;
