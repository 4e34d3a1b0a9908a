import { type Sql, system, technicalOf, withSql } from '@kassenwerk/kernel';
import type { Engine } from '../engine';
import { createClock } from '../schedules/clock';
import { listMovableRuns } from '../stores/run-store';

/** Any number; taken for as long as the session lives, so PostgreSQL gives it away when the process dies. */
const leaderLock = 'select pg_try_advisory_lock(7203, 0) as leads';

export interface LeaderOptions {
  /** How often runs that can move are looked for; bounds how late a lost wake-up is noticed. */
  sweepMs: number;
  /** How often a process that does not lead asks whether it may. */
  standbyMs: number;
}

export interface Leader {
  stop(): Promise<void>;
}

/**
 * One process at a time keeps the clock: it starts schedules, notices time-outs, and calls workers to runs that could move but
 * to which nobody was called. The others stand by.
 */
export function startLeader(engine: Engine, options: LeaderOptions = { sweepMs: 2_000, standbyMs: 5_000 }): Leader {
  let stopped = false;
  let wakeUp: () => void = () => undefined;
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const lead = async (sql: Sql) => {
    const clock = createClock(engine.strapi);
    try {
      while (!stopped) {
        await clock.refresh(sql);
        await sweep(engine, sql);
        await sleep(options.sweepMs);
      }
    } finally {
      await clock.stop();
    }
  };
  const standBy = async () => {
    while (!stopped) {
      // An empty reason: polling is machinery and would fill the log.
      await system('', () => withSql(engine.strapi, (sql) => tryToLead(sql, lead))).catch((error: unknown) =>
        engine.strapi.log.warn(`engine: the clock has stopped and will be taken up again: ${technicalOf(error)}`),
      );
      if (!stopped) await sleep(options.standbyMs);
    }
  };
  const running = standBy();
  return {
    async stop() {
      stopped = true;
      wakeUp();
      await running;
    },
  };
}

async function tryToLead(sql: Sql, lead: (sql: Sql) => Promise<void>): Promise<void> {
  const row = await sql.one<{ leads: boolean }>(leaderLock);
  if (!row?.leads) return;
  try {
    await lead(sql);
  } finally {
    // The connection goes back to the pool and would keep the lock otherwise; when it is broken, the lock is gone with it.
    await sql.execute('select pg_advisory_unlock(7203, 0)').catch(() => undefined);
  }
}

/** Calls workers to every run that can move. A call too many costs a few queries. */
export async function sweep(engine: Engine, sql: Sql): Promise<void> {
  for (const { id, tenant } of await listMovableRuns(sql)) await engine.wakeUps?.wake({ runId: id, tenant });
}
