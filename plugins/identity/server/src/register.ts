import { declareMigrations, registerAuthenticator } from '@kassenwerk/kernel';
import { identityMigrations } from './stores/migrations';
import { checkSession } from './use-cases/check-session';

export function register(): void {
  declareMigrations('identity', identityMigrations);
  registerAuthenticator('staffSession', checkSession);
}
