import { createTask, type ScheduledTask } from 'node-cron';
import type { Kassenwerk } from '../kassenwerk';
import type { Sql } from '@kassenwerk/kernel';
import { listSchedules, saveNextRun, type ScheduleRecord } from '../stores/schedule-store';
import { runSchedule } from './run-schedule';

interface Ticking {
  task: ScheduledTask;
  /** What the task was made from; another text means it has to be made anew. */
  source: string;
}

export interface Clock {
  /** Takes over what has changed in the table since the last time. */
  refresh(sql: Sql): Promise<void>;
  stop(): Promise<void>;
}

/** Starts schedules at their time. Only the process that leads has one. */
export function createClock(strapi: Kassenwerk): Clock {
  const ticking = new Map<number, Ticking>();
  const remove = async (id: number) => {
    await ticking.get(id)?.task.destroy();
    ticking.delete(id);
  };
  return {
    async refresh(sql) {
      const schedules = (await listSchedules(sql)).filter(({ enabled }) => enabled);
      const wanted = new Map(schedules.map((schedule) => [schedule.id, schedule]));
      for (const id of ticking.keys()) if (!wanted.has(id)) await remove(id);
      for (const [id, schedule] of wanted) {
        const source = sourceOf(schedule);
        if (ticking.get(id)?.source !== source) {
          await remove(id);
          ticking.set(id, { task: await start(strapi, schedule), source });
        }
        await saveNextRun(sql, id, ticking.get(id)?.task.getNextRun() ?? null);
      }
    },
    async stop() {
      for (const id of [...ticking.keys()]) await remove(id);
    },
  };
}

const sourceOf = ({ expression, timezone, action, params }: ScheduleRecord) =>
  JSON.stringify([expression, timezone, action, params]);

async function start(strapi: Kassenwerk, schedule: ScheduleRecord): Promise<ScheduledTask> {
  const { expression, timezone, key, tenant } = schedule;
  const task = createTask(expression, ({ triggeredAt }) => runSchedule(strapi, schedule, triggeredAt), {
    timezone,
    name: `${tenant}:${key}`,
    // A long action is not started a second time beside itself.
    noOverlap: true,
  });
  await task.start();
  return task;
}
