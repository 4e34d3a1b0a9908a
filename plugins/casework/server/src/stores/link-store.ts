import type { Sql } from '@kassenwerk/kernel';
import type { CaseRecord } from './case-record-store';

type Linked = Pick<CaseRecord, 'id' | 'tenant'>;

/** The smaller id first, so that there is one row whichever was linked to the other. */
const pairOf = (one: Linked, next: Linked): [tenant: string, first: string, second: string] => {
  const [first = '', second = ''] = [one.id, next.id].sort();
  return [one.tenant, first, second];
};

/** @returns whether they were not linked before */
export const insertLink = async (sql: Sql, one: Linked, next: Linked): Promise<boolean> =>
  (await sql.execute(
    'insert into case_links (tenant, case_id, other_id) values ($1, $2, $3) on conflict (tenant, case_id, other_id) do nothing',
    pairOf(one, next),
  )) > 0;

/** @returns whether they were linked */
export const deleteLink = async (sql: Sql, one: Linked, next: Linked): Promise<boolean> =>
  (await sql.execute(
    'delete from case_links where tenant = $1 and case_id = $2 and other_id = $3',
    pairOf(one, next),
  )) > 0;
