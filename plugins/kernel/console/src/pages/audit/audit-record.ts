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
  details: (Record<string, unknown> & { before?: unknown; after?: unknown }) | null;
}

/** What an entry tells besides a change, as it was written: ids, codes, counts and hashes. */
export function factsOf({ before: _before, after: _after, ...details }: NonNullable<AuditRecord['details']>) {
  return differenceRows(null, details).map(({ path, after }) => ({ label: path, value: after }));
}

/** The list of everything that happened to one subject. */
export const trailOf = (subjectId: string): string =>
  `/audit-records?${new URLSearchParams({ filter: JSON.stringify({ subjectId }) }).toString()}`;
