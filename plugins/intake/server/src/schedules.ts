import { insertSchedule, registerScheduleAction, type NewSchedule } from '@kassenwerk/engine';
import { sharedTenant, system, withSql } from '@kassenwerk/kernel';
import { fetchMail } from './channels/mail/fetch-mail';
import { inTurn } from './channels/mail/in-turn';
import { takeScans } from './channels/scan/take-scans';
import type { Kassenwerk } from './kassenwerk';
import { settingsOf } from './settings';

/** What the clock may start. Called in register(). */
export function registerSchedules(): void {
  registerScheduleAction('intake.takeScans', {
    title: { de: 'Gescannte Post abholen', en: 'Pick up scanned letters' },
    run: ({ strapi, now }) => scansOfAllFunds(strapi, now),
  });
  registerScheduleAction('intake.fetchMail', {
    title: { de: 'E-Mail-Postfächer abholen', en: 'Fetch mailboxes' },
    run: ({ strapi }) => mailOfAllFunds(strapi),
  });
}

/** A fund whose letters cannot be taken in holds up none of the others. @throws the first reason, when all have had their turn */
async function scansOfAllFunds(strapi: Kassenwerk, now: Date) {
  const funds = await system('scan folders of all funds', () =>
    withSql(strapi, (sql) => sql.rows<{ key: string }>("select key from tenants where status = 'active' order by key")),
  );
  const totals = { received: 0, refused: 0 };
  const failures: unknown[] = [];
  for (const { key } of funds)
    await takeScans(strapi, key, now).then(
      (taken) => add(totals, taken),
      (error: unknown) => {
        failures.push(error);
        strapi.log.error(`intake: letters of ${key} could not be taken in: ${(error as Error).name}`);
      },
    );
  if (failures.length > 0) throw failures[0];
  return totals;
}

/** A mailbox that cannot be reached holds up none of the others. */
async function mailOfAllFunds(strapi: Kassenwerk) {
  const totals = { received: 0, refused: 0, failed: 0, unreachable: 0 };
  for (const mailbox of settingsOf(strapi).mailboxes) {
    try {
      const fetched = await inTurn(strapi, mailbox, () => fetchMail(strapi, mailbox));
      add(totals, fetched);
      totals.failed += fetched.failed;
    } catch (error) {
      totals.unreachable += 1;
      strapi.log.error(`intake: mailbox of ${mailbox.tenant} could not be fetched: ${(error as Error).name}`);
    }
  }
  return totals;
}

function add(totals: { received: number; refused: number }, one: { received: number; refused: number }): void {
  totals.received += one.received;
  totals.refused += one.refused;
}

const everyMinute = '* * * * *';
const shipped: NewSchedule[] = [
  {
    tenant: sharedTenant,
    key: 'intake.takeScans',
    title: { de: 'Gescannte Post aus den Ablageordnern abholen', en: 'Pick up scanned letters from the drop folders' },
    expression: everyMinute,
    action: 'intake.takeScans',
  },
  {
    tenant: sharedTenant,
    key: 'intake.fetchMail',
    title: { de: 'E-Mail-Postfächer der Kassen abholen', en: 'Fetch the mailboxes of the funds' },
    expression: everyMinute,
    action: 'intake.fetchMail',
  },
];

/** Adds the shipped schedules once; what people changed about them stays. */
export const addSchedules = (strapi: Kassenwerk): Promise<void> =>
  system('add shipped schedules', () =>
    withSql(strapi, async (sql) => {
      for (const schedule of shipped) await insertSchedule(sql, schedule);
    }),
  );
