import { declareMigrations, declareSealedColumn, onTopic, registerAuthenticator } from '@kassenwerk/kernel';
import { identityMigrations } from './stores/migrations';
import { checkPartner } from './use-cases/check-partner';
import { checkSession } from './use-cases/check-session';
import { invitationTopic, sendInvitation } from './use-cases/keep-staff';
import { sealedFor } from './use-cases/use-code';
import { resetTopic, sendReset } from './use-cases/reset-password';

export function register(): void {
  declareMigrations('identity', identityMigrations);
  for (const column of ['secret', 'pending_secret']) {
    const belongsTo = (userId: string) => sealedFor(Number(userId)).belongsTo;
    declareSealedColumn({ table: 'second_factors', id: 'user_id', column, tenant: '*', belongsTo });
  }
  registerAuthenticator('staffSession', checkSession);
  registerAuthenticator('partnerToken', checkPartner);
  onTopic(resetTopic, sendReset);
  onTopic(invitationTopic, sendInvitation);
}
