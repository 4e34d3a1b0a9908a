import { StatusChip } from '@kassenwerk/kernel/console';
import type { StaffView } from './staff-api';

/** How well the account is guarded, unless nobody gets in at all. */
export function AccountState({
  person: { isBlocked, hasSecondFactor },
}: {
  person: Pick<StaffView, 'isBlocked' | 'hasSecondFactor'>;
}) {
  if (isBlocked) return <StatusChip status="blocked" resource="staff" tone="bad" />;
  if (hasSecondFactor) return <StatusChip status="twoFactors" resource="staff" tone="good" />;
  return <StatusChip status="passwordOnly" resource="staff" tone="idle" />;
}
