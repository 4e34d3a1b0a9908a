import { audit, fail, inTransaction, technicalOf, withSql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { assertCronExpression } from '../schedules/cron-expression';
import { runSchedule } from '../schedules/run-schedule';
import { assertActsFor } from './run-errors';
import { findSchedule, updateSchedule, type ScheduleChange } from '../stores/schedule-store';

/** Takes effect in the process that keeps the clock within seconds. @throws KW_SCHEDULE_EXPRESSION */
export async function changeSchedule(strapi: Kassenwerk, documentId: string, change: ScheduleChange): Promise<void> {
  if (change.expression !== undefined) assertCronExpression(change.expression);
  await inTransaction(strapi, async (sql) => {
    const schedule = await findSchedule(sql, documentId);
    if (!schedule || (await updateSchedule(sql, schedule.id, change)) === 0) throw scheduleNotFound();
    await audit(sql, {
      tenant: schedule.tenant,
      action: 'changeSchedule',
      subjectType: 'schedule',
      subjectId: documentId,
      details: change,
    });
  });
}

/** Starts a schedule out of turn. Returns at once; how it went is shown with the schedule. */
export async function startSchedule(strapi: Kassenwerk, documentId: string): Promise<void> {
  const schedule = await withSql(strapi, (sql) => findSchedule(sql, documentId));
  if (!schedule) throw scheduleNotFound();
  // A schedule of the whole installation is visible to all, but not theirs to start.
  assertActsFor(schedule.tenant);
  void runSchedule(strapi, schedule, new Date()).catch((error: unknown) =>
    strapi.log.error(`schedule ${schedule.key}: ${technicalOf(error)}`),
  );
}

const scheduleNotFound = () =>
  fail('notFound', 'KW_SCHEDULE_NOT_FOUND', {
    de: 'Diesen Zeitplan gibt es nicht, oder Sie dürfen ihn nicht ändern.',
    en: 'This schedule does not exist, or you may not change it.',
  });
