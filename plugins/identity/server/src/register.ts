import { declareMigrations, onTopic, registerAuthenticator } from '@kassenwerk/kernel';
import { identityMigrations } from './stores/migrations';
import { checkPartner } from './use-cases/check-partner';
import { checkSession } from './use-cases/check-session';
import { resetTopic, sendReset } from './use-cases/reset-password';

export function register(): void {
  declareMigrations('identity', identityMigrations);
  registerAuthenticator('staffSession', checkSession);
  registerAuthenticator('partnerToken', checkPartner);
  onTopic(resetTopic, sendReset);
}
