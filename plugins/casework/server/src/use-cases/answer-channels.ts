import type { Sql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import type { CaseRecord } from '../stores/case-record-store';
import { portalAccountOf } from '../stores/people-store';

export type AnswerChannel = 'portal' | 'email' | 'letter';

/** Ways on which the member can be reached, best first; none without a member. */
export async function answerChannelsOf(
  _strapi: Kassenwerk,
  sql: Sql,
  { tenant, memberId }: Pick<CaseRecord, 'tenant' | 'memberId'>,
): Promise<AnswerChannel[]> {
  if (memberId === null) return [];
  const account = await portalAccountOf(sql, tenant, memberId);
  return [
    ...(account?.isActive ? (['portal'] as const) : []),
    ...(account?.email ? (['email'] as const) : []),
    'letter',
  ];
}
