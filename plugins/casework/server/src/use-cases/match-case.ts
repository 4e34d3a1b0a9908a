import { audit, fail, type Sql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { findMembers, giveToMember, type MemberHead } from '../stores/member-store';
import { distributeSoon } from './hand-out-cases';
import { changeCase, type Change } from './change-case';
import { candidatesFor, tellMatched } from './member-sources';
import { assertMemberOpen, written } from './readable-case';
import { tellCase } from './tell-case';
import { lineOf } from './told';

/**
 * A person says whose case it is: from then on it belongs to the member with everything that came in, in the portal, in the answer to a
 * request for one's own data, and when data are deleted. @throws KW_CASE_MEMBER_UNKNOWN and whatever `changeCase` throws
 */
export const matchCase = (strapi: Kassenwerk, { memberId, ...change }: Change & { memberId: string }): Promise<void> =>
  changeCase(strapi, change, async (sql, found) => {
    const { tenant, id } = found;
    const [member] = await findMembers(sql, tenant, [memberId]);
    if (!member) throw memberUnknown();
    await assertMemberOpen(sql, { tenant, memberId });
    await giveToMember(sql, { tenant, caseId: id, memberId });
    await tellMatched(sql, { tenant, caseId: id, memberId });
    await tellCase(strapi, sql, lineOf({ ...found, memberId }), {
      kind: 'matched',
      details: { before: found.memberId },
    });
    await audit(sql, { action: 'match', ...written({ ...found, memberId }, { before: found.memberId }) });
    // Somebody may answer for this member.
    if (!found.assignee) await distributeSoon(sql, tenant);
  });

/** Whom it could be about, for a case that belongs to nobody yet. */
export async function candidatesOf(
  sql: Sql,
  { tenant, id, memberId }: { tenant: string; id: string; memberId: string | null },
): Promise<MemberHead[]> {
  if (memberId !== null) return [];
  const ids = await candidatesFor(sql, { tenant, caseId: id });
  return ids.length === 0 ? [] : findMembers(sql, tenant, ids);
}

const memberUnknown = () =>
  fail('invalid', 'KW_CASE_MEMBER_UNKNOWN', {
    de: 'Dieses Mitglied gibt es in dieser Kasse nicht. Bitte suchen Sie es noch einmal.',
    en: 'This member does not exist in this fund. Please search again.',
  });
