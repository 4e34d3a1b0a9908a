import { audit, fail, inTransaction } from '@kassenwerk/kernel';
import { activationCodeHash, newActivationCode } from '../domain/activation-code';
import type { Kassenwerk } from '../kassenwerk';
import { saveInvitation } from '../stores/account-store';
import { findMember } from '../stores/own-data-store';

export interface Invitation {
  /** Shown once, to be printed; only its hash is kept. */
  code: string;
  validDays: number;
  member: { name: string; memberNumber: string; addressLines: string[] };
}

const validDays = 30;

/**
 * A code that a member activates the portal with. It goes out by letter, because the address is what a fund has checked. A newer
 * code makes the older one worthless; somebody who has an account already keeps it until the code is used.
 * @throws KW_NOT_FOUND, KW_PORTAL_MEMBER_DECEASED
 */
export function inviteMember(strapi: Kassenwerk, memberId: string): Promise<Invitation> {
  const code = newActivationCode();
  return inTransaction(strapi, async (sql) => {
    const member = await findMember(sql, memberId);
    if (!member) throw notFound();
    if (member.deceasedOn) throw deceased();
    await saveInvitation(sql, {
      tenant: member.tenant,
      memberId,
      codeHash: activationCodeHash(memberId, code),
      validDays,
    });
    await audit(sql, {
      tenant: member.tenant,
      action: 'invite',
      subjectType: 'portalAccount',
      subjectId: memberId,
      details: { memberId, validDays },
    });
    const { name, memberNumber, addressLines } = member;
    return { code, validDays, member: { name, memberNumber, addressLines } };
  });
}

export const notFound = () =>
  fail('notFound', 'KW_NOT_FOUND', {
    de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This record does not exist, or you may not see it.',
  });

const deceased = () =>
  fail('conflict', 'KW_PORTAL_MEMBER_DECEASED', {
    de: 'Dieses Mitglied ist verstorben. Für Angehörige gibt es keinen Zugang zum Portal des Mitglieds.',
    en: 'This member has died. Relatives get no access to the portal of the member.',
  });
