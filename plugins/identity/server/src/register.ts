import {
  declareMigrations,
  declareSealedColumn,
  onTopic,
  registerAuthenticator,
  registerReleaseKind,
} from '@kassenwerk/kernel';
import { identityMigrations } from './stores/migrations';
import { checkPartner } from './use-cases/check-partner';
import { checkSession } from './use-cases/check-session';
import { carryOutStaffChange } from './use-cases/keep-staff';
import { staffChangeReleases, staffChangeTopic } from './use-cases/staff-change-release';
import { sealedFor } from './use-cases/use-code';
import { resetTopic, sendReset } from './use-cases/reset-password';
import { invitationTopic, sendInvitation } from './use-cases/write-account';

export function register(): void {
  declareMigrations('identity', identityMigrations);
  for (const column of ['secret', 'pending_secret']) {
    const belongsTo = (userId: string) => sealedFor(Number(userId)).belongsTo;
    declareSealedColumn({
      table: 'second_factors',
      primaryKey: 'user_id',
      id: 'user_id',
      column,
      tenant: '*',
      belongsTo,
    });
  }
  registerAuthenticator('staffSession', checkSession);
  registerAuthenticator('partnerToken', checkPartner);
  onTopic(resetTopic, sendReset);
  onTopic(invitationTopic, sendInvitation);
  onTopic(staffChangeTopic, carryOutStaffChange);
  registerReleaseKind(staffChangeReleases);
}
