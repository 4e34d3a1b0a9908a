import type { Sql } from '@kassenwerk/kernel';
import type { AnswerChannel } from '../contracts/case';
import type { CaseRecord } from '../stores/case-record-store';
import { answerSettings } from '../stores/answer-settings-store';
import { portalAccountOf } from '../stores/people-store';

/**
 * Ways on which the member can be reached, best first; none without a member. Mails are read on the way, so only a fund that has said
 * so answers by mail; the others write to the portal, which tells the member by a mail without content.
 */
export async function answerChannelsOf(
  sql: Sql,
  { tenant, memberId }: Pick<CaseRecord, 'tenant' | 'memberId'>,
): Promise<AnswerChannel[]> {
  if (memberId === null) return [];
  const account = await portalAccountOf(sql, tenant, memberId);
  const { answersByMail, answersInPortal = true, answersByLetter = true } = await answerSettings(sql, tenant);
  const isOpen: Record<AnswerChannel, boolean> = {
    portal: answersInPortal && Boolean(account?.isActive),
    email: answersByMail && Boolean(account?.email),
    letter: answersByLetter,
  };
  return bestFirst.filter((channel) => isOpen[channel]);
}

const bestFirst: readonly AnswerChannel[] = ['portal', 'email', 'letter'];
