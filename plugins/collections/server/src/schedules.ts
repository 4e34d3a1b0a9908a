import { insertSchedule, registerScheduleAction, type Kassenwerk, type NewSchedule } from '@kassenwerk/engine';
import { sharedTenant, system, withSql } from '@kassenwerk/kernel';
import { pickUpDeliveries } from './use-cases/pick-up-folder';

/** What the clock may start. Called in register(). */
export function registerSchedules(): void {
  registerScheduleAction('collections.pickUpDeliveries', {
    title: { de: 'Lieferungen abholen', en: 'Pick up deliveries' },
    run: async ({ strapi, now }) => ({ ...(await pickUpDeliveries(strapi, now)) }),
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
];

/** Adds the shipped schedules once; what people changed about them stays. */
export const addSchedules = (strapi: Kassenwerk): Promise<void> =>
  system('add shipped schedules', () =>
    withSql(strapi, async (sql) => {
      for (const schedule of shipped) await insertSchedule(sql, schedule);
    }),
  );
