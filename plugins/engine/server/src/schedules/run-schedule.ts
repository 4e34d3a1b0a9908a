import {
  fail,
  isKassenwerkError,
  problemOfDatabase,
  publishLive,
  runAsJob,
  system,
  technicalOf,
  withSql,
} from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { saveScheduleResult, type ScheduleRecord } from '../stores/schedule-store';
import { scheduleAction } from './schedule-action';

const everyTenant = '*';

/** Carries out a schedule now and records how it went. A failure is recorded, not thrown: the next time is tried again. */
export async function runSchedule(strapi: Kassenwerk, schedule: ScheduleRecord, now: Date): Promise<'done' | 'failed'> {
  const { tenant, key, params } = schedule;
  const inScope = <T>(fn: () => Promise<T>) =>
    tenant === everyTenant ? system(`schedule ${key}`, fn) : runAsJob(tenant, `schedule ${key}`, fn);
  return inScope(async () => {
    const outcome = await attempt(strapi, schedule, { strapi, tenant, params, now });
    await withSql(strapi, async (sql) => {
      await saveScheduleResult(sql, schedule.id, { at: now, ...outcome });
      await publishLive(sql, { tenant, type: 'schedule', id: schedule.document_id, data: { status: outcome.status } });
    });
    return outcome.status;
  });
}

async function attempt(
  strapi: Kassenwerk,
  { action, key }: ScheduleRecord,
  call: Parameters<NonNullable<ReturnType<typeof scheduleAction>>['run']>[0],
): Promise<{ status: 'done' | 'failed'; result: Record<string, unknown> }> {
  try {
    const found = scheduleAction(action);
    if (!found) throw unknownAction(action);
    return { status: 'done', result: (await found.run(call)) ?? {} };
  } catch (error) {
    strapi.log.error(`schedule ${key}: ${technicalOf(error)}`);
    const { code, text } = (isKassenwerkError(error) ? error : problemOfDatabase(error)) ?? unexpected;
    return { status: 'failed', result: { code, ...text } };
  }
}

const unexpected = {
  code: 'KW_SCHEDULE_FAILED',
  text: {
    de: 'Die Aktion ist mit einem unerwarteten Fehler abgebrochen.',
    en: 'The action failed with an unexpected error.',
  },
};

const unknownAction = (action: string) =>
  fail('internal', 'KW_SCHEDULE_ACTION_UNKNOWN', {
    de: `Die Aktion „${action}“ gibt es nicht.`,
    en: `There is no action "${action}".`,
  });
