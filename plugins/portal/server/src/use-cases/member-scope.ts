import { abilityOf, runAsJob, type Scope } from '@kassenwerk/kernel';
import type { LiveMemberSession } from '../stores/session-store';

/**
 * What a member may do: use the own portal and fill in forms. Whose data it is comes from the scope, never from the request; so there
 * is nothing to mask, and stars in a form would be sent in as answers.
 */
const grants = [
  { action: 'use', subject: 'ownPortal' },
  { action: 'fillIn', subject: 'form' },
  { action: 'see', subject: ['bankData', 'incomeData', 'healthData'] },
];

export const memberScope = ({ tenant, memberId, memberName }: LiveMemberSession): Scope => ({
  actor: { kind: 'member', id: memberId, name: memberName, roles: ['member'] },
  tenants: [tenant],
  purpose: 'portal',
  ability: abilityOf(grants, [tenant]),
});

/** Before somebody is known: sees the rows of that one fund, whatever the request names. */
export const beforeSignIn = <T>(tenant: string, fn: () => Promise<T>): Promise<T> =>
  runAsJob(tenant, 'portal sign-in', fn);
