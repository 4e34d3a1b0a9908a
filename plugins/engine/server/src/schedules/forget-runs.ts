import { inTransaction, sharedTenant, system, withSql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { forgetOverdueRuns } from '../stores/forget-runs-store';
import { insertSchedule } from '../stores/schedule-store';
import { registerScheduleAction } from './schedule-action';

const nightly = 'engine.forgetRuns';
const title = { de: 'Abgelaufene kleine Läufe löschen', en: 'Delete small runs whose time is over' };
const runsAtOnce = 100;
/** What is left goes in the next night. */
const piecesANight = 1_000;

/** Runs of processes that say how long they are kept (`keepDays`), piece by piece, each in a transaction of its own. */
export async function forgetRuns(strapi: Kassenwerk, now: Date): Promise<number> {
  let forgotten = 0;
  for (let piece = 0; piece < piecesANight; piece += 1) {
    const gone = await inTransaction(strapi, (sql) => forgetOverdueRuns(sql, now, runsAtOnce));
    forgotten += gone;
    if (gone < runsAtOnce) break;
  }
  return forgotten;
}

/** What the clock may start. Called in register(). */
export function registerForgetting(): void {
  registerScheduleAction(nightly, {
    title,
    run: async ({ strapi, now }) => ({
      runs: await system('delete runs whose time is over', () => forgetRuns(strapi, now)),
    }),
  });
}

/** Adds the shipped schedule once; what people changed about it stays. */
export const addForgetting = (strapi: Kassenwerk): Promise<void> =>
  system('add shipped schedules', () =>
    withSql(strapi, (sql) =>
      insertSchedule(sql, { tenant: sharedTenant, key: nightly, title, expression: '45 3 * * *', action: nightly }),
    ),
  );
