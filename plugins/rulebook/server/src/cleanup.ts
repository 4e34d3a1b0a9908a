import { insertSchedule, registerScheduleAction } from '@kassenwerk/engine';
import { sharedTenant, system, withSql } from '@kassenwerk/kernel';
import type { Kassenwerk } from './kassenwerk';
import { deleteOldDecisions } from './stores/decision-store';

const nightly = 'rulebook.cleanup';
const title = { de: 'Alte Entscheidungen des Regelwerks löschen', en: 'Delete old decisions of the rulebook' };

/** What the clock may start. Called in register(). */
export function registerCleanup(): void {
  registerScheduleAction(nightly, {
    title,
    run: async ({ strapi }) => ({
      decisions: await system('delete old decisions', () => withSql(strapi, deleteOldDecisions)),
    }),
  });
}

/** Adds the shipped schedule once; what people changed about it stays. */
export const addCleanupSchedule = (strapi: Kassenwerk): Promise<void> =>
  system('add shipped schedules', () =>
    withSql(strapi, (sql) =>
      insertSchedule(sql, { tenant: sharedTenant, key: nightly, title, expression: '15 3 * * *', action: nightly }),
    ),
  );
