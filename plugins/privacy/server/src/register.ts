import { registerHandOverGuard } from '@kassenwerk/engine';
import { declareMigrations, onTopic } from '@kassenwerk/kernel';
import { registerSchedules } from './schedules';
import { privacyMigrations } from './stores/migrations';
import { checkHandOver } from './use-cases/check-hand-over';
import { removeFiles, removeFilesTopic } from './use-cases/retention/remove-files';
import { continueRetention, retentionTopic } from './use-cases/retention/run-retention';

export function register(): void {
  declareMigrations('privacy', privacyMigrations);
  registerSchedules();
  registerHandOverGuard('processors', checkHandOver);
  onTopic(retentionTopic, async ({ tenant }, strapi) => {
    await continueRetention(strapi, tenant);
  });
  onTopic(removeFilesTopic, async ({ tenant }, strapi) => {
    await removeFiles(strapi, tenant);
  });
}
