import { subject as asSubject } from '@casl/ability';
import { useAbility } from '@casl/react';

/**
 * Whether a button may be shown. With the record in hand its fund and its values count too: a role can differ from fund to fund. The
 * server asks the same rules again.
 */
export function useMay(action: string, subject: string, record?: object): boolean {
  const ability = useAbility();
  return ability.can(action, record ? asSubject(subject, { ...record }) : subject);
}
