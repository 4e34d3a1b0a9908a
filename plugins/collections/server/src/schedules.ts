import { insertSchedule, registerScheduleAction, type Kassenwerk, type NewSchedule } from '@kassenwerk/engine';
import { sharedTenant, system, withSql } from '@kassenwerk/kernel';
import { dunningRun, nightlyChecks } from './use-cases/nightly-checks';
import { pickUpDeliveries } from './use-cases/pick-up-folder';

/** What the clock may start. Called in register(). */
export function registerSchedules(): void {
  registerScheduleAction('collections.pickUpDeliveries', {
    title: { de: 'Lieferungen abholen', en: 'Pick up deliveries' },
    run: async ({ strapi, now }) => ({ ...(await pickUpDeliveries(strapi, now)) }),
  });
  registerScheduleAction('collections.nightlyChecks', {
    title: { de: 'Konten und Forderungen abgleichen', en: 'Compare accounts and receivables' },
    run: nightlyChecks,
  });
  registerScheduleAction('collections.dunningRun', {
    title: { de: 'Mahnlauf', en: 'Dunning run' },
    run: dunningRun,
  });
}

const shipped: NewSchedule[] = [
  {
    tenant: sharedTenant,
    key: 'collections.pickUpDeliveries',
    title: { de: 'Lieferungen aus den Ablageordnern abholen', en: 'Pick up deliveries from the drop folders' },
    expression: '*/5 * * * *',
    action: 'collections.pickUpDeliveries',
  },
  {
    tenant: sharedTenant,
    key: 'collections.nightlyChecks',
    title: {
      de: 'Nächtlicher Abgleich von Konten und Forderungen',
      en: 'Nightly comparison of accounts and receivables',
    },
    expression: '30 2 * * *',
    action: 'collections.nightlyChecks',
  },
  {
    tenant: sharedTenant,
    key: 'collections.dunningRun',
    title: { de: 'Wöchentlicher Mahnlauf', en: 'Weekly dunning run' },
    expression: '0 5 * * 2',
    action: 'collections.dunningRun',
    // Letters to members start only when a fund decides so.
    enabled: false,
  },
];

/** Adds the shipped schedules once; what people changed about them stays. */
export const addSchedules = (strapi: Kassenwerk): Promise<void> =>
  system('add shipped schedules', () =>
    withSql(strapi, async (sql) => {
      for (const schedule of shipped) await insertSchedule(sql, schedule);
    }),
  );
