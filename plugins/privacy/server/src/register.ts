import { registerHandOverGuard } from '@kassenwerk/engine';
import { declareMigrations, onTopic } from '@kassenwerk/kernel';
import { registerSchedules } from './schedules';
import { privacyMigrations } from './stores/migrations';
import { checkHandOver } from './use-cases/check-hand-over';
import { continueRetention, retentionTopic } from './use-cases/retention/run-retention';

export function register(): void {
  declareMigrations('privacy', privacyMigrations);
  registerSchedules();
  registerHandOverGuard('processors', checkHandOver);
  onTopic(retentionTopic, async ({ tenant }, strapi) => {
    await continueRetention(strapi, tenant);
  });
}
