import { insertSchedule, registerScheduleAction } from '@kassenwerk/engine';
import { sharedTenant, system, withSql } from '@kassenwerk/kernel';
import type { Kassenwerk } from './kassenwerk';
import { tendCases, type Tended } from './use-cases/tend-cases';

const everyMinute = 'casework.tend';
const title = {
  de: 'Vorgänge verteilen, zurückgeben und an die Teamleitung melden',
  en: 'Give out cases, take them back and tell team leads',
};

/** What the clock may start. Called in register(). */
export function registerTending(): void {
  registerScheduleAction(everyMinute, {
    title,
    async run({ strapi, tenant, now }) {
      const funds = tenant === sharedTenant ? await activeFunds(strapi) : [tenant];
      const sum: Tended = { returned: 0, escalated: 0, continued: 0, assigned: 0 };
      for (const fund of funds) {
        const one = await tendCases(strapi, fund, now);
        for (const name of Object.keys(sum)) sum[name] = (sum[name] ?? 0) + (one[name] ?? 0);
      }
      return sum;
    },
  });
}

/** Funds without an open case need nobody's attention. */
const activeFunds = async (strapi: Kassenwerk): Promise<string[]> =>
  (
    await withSql(strapi, (sql) =>
      sql.rows<{ key: string }>(
        `select key from tenants t where exists (
           select 1 from cases c where c.tenant = t.key and c.status in ('open', 'waiting')) order by key`,
      ),
    )
  ).map(({ key }) => key);

/** Adds the shipped schedule once; what people changed about it stays. */
export const addTending = (strapi: Kassenwerk): Promise<void> =>
  system('add shipped schedules', () =>
    withSql(strapi, (sql) =>
      insertSchedule(sql, {
        tenant: sharedTenant,
        key: everyMinute,
        title,
        expression: '* * * * *',
        action: everyMinute,
      }),
    ),
  );
