import { insertSchedule, registerScheduleAction } from '@kassenwerk/engine';
import { runAsJob, sharedTenant, system, withSql } from '@kassenwerk/kernel';
import type { Kassenwerk } from './kassenwerk';
import { allTenants } from './stores/retention-run-store';
import { startRetention } from './use-cases/retention/run-retention';

const nightly = 'privacy.retention';

/** What the clock may start. Called in register(). */
export function registerSchedules(): void {
  registerScheduleAction(nightly, {
    title: { de: 'Löschen nach Fristen', en: 'Deletion by periods' },
    async run({ strapi, tenant, now }) {
      const tenants = tenant === sharedTenant ? await withSql(strapi, allTenants) : [tenant];
      for (const one of tenants) await runAsJob(one, `schedule ${nightly}`, () => startRetention(strapi, one, now));
      return { funds: tenants.length };
    },
  });
}

/** Adds the shipped schedule once; what people changed about it stays. */
export const addSchedules = (strapi: Kassenwerk): Promise<void> =>
  system('add shipped schedules', () =>
    withSql(strapi, (sql) =>
      insertSchedule(sql, {
        tenant: sharedTenant,
        key: nightly,
        title: { de: 'Nächtliches Löschen nach Fristen', en: 'Nightly deletion by periods' },
        expression: '15 3 * * *',
        action: nightly,
      }),
    ),
  );
