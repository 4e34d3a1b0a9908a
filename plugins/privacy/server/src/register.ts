import { declareMigrations, onTopic } from '@kassenwerk/kernel';
import { registerSchedules } from './schedules';
import { privacyMigrations } from './stores/migrations';
import { continueRetention, retentionTopic } from './use-cases/retention/run-retention';

export function register(): void {
  declareMigrations('privacy', privacyMigrations);
  registerSchedules();
  onTopic(retentionTopic, async ({ tenant }, strapi) => {
    await continueRetention(strapi, tenant);
  });
}
