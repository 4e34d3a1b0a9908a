import type { BilingualText } from '../errors/kassenwerk-error';
import type { DataClass } from './data-classes';

/** What a table holds of people. SQL in it comes from code; the row is `r`, the member it is about is `m` (or null). */
export interface PersonalData {
  /** As the ability names it, e.g. `memberDocument`. */
  subject: string;
  table: string;
  title: BilingualText;
  dataClass: DataClass;
  /** SQL: document id of the member. Without it the rows are about people in a way that no column tells, and go by age alone. */
  member?: string;
  /**
   * What a retention rule may count from: a name and an SQL date or time, null while the matter is not over. `created` and, with a
   * member, `membershipEnd` are always there.
   */
  anchors: Readonly<Record<string, string>>;
  retention:
    | { how: 'delete' }
    /** The row stays for its figures; the columns that tell of a person become null. */
    | { how: 'empty'; columns: readonly string[] }
    /** Nothing is done, for the reason that is given. */
    | { how: 'keep'; because: BilingualText };
  /** Files that go after the row has gone, and never while another row names them. */
  files?: {
    /** Below the fund's folder; everything that lies in them belongs to a row, else it is an orphan. */
    folders: readonly string[];
    /** SQL on `r`: where its files lie below the fund's folder, as `text[]`. */
    paths: string;
  };
  /** Kept to control the processing and for nothing else, so it is not part of a person's export (section 34 (1) no. 2 b BDSG). */
  forControlAlone?: boolean;
  /** For the export of one person's data: rows that are documents become files. SQL on `r`. */
  document?: { fileName: string; content: string };
  /** SQL on `r` for columns whose row alone does not say what a person would read in them. */
  whole?: Readonly<Record<string, string>>;
  /** Columns that no export contains: what somebody could sign in with, or what only points elsewhere. */
  secret?: readonly string[];
  /** Attribute that names the member, where `member` is more than a column. */
  memberField?: string;
  /** Attributes that are empty for people who may not see a locked person's data. Of the member itself all but its number are. */
  locked?: readonly string[];
}

const declared = new Map<string, PersonalData>();

/** Call in `register()`: what a plugin holds of people. Retention, export and data locks find it here and know no feature. */
export function declarePersonalData(data: readonly PersonalData[]): void {
  for (const one of data) declared.set(one.subject, one);
}

/** All that is held of people; the member's own record last, because the others refer to it. */
export const personalData = (): PersonalData[] =>
  [...declared.values()].sort((a, b) => Number(a.subject === 'member') - Number(b.subject === 'member'));

/** The anchors of a kind of record, with those that are always there. */
export const anchorsOf = ({ anchors, member }: PersonalData): Record<string, string> => ({
  created: 'r.created_at',
  ...(member ? { membershipEnd: 'coalesce(m.membership_end, m.deceased_on)' } : {}),
  ...anchors,
});
