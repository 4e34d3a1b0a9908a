import './sample-steps';
import {
  publishProcess,
  runDetail,
  startRun,
  type ProcessDefinitionInput,
  type RunDetail,
  type StartRun,
} from '@kassenwerk/engine';
import { runAsJob, system, withSql, type Sql } from '@kassenwerk/kernel';
import type { Core } from '@strapi/strapi';
import { bootKassenwerk, type Booted, type BootOptions } from '../../support/boot';

/** A busy machine takes its time to start the product. */
export const bootMs = 180_000;

export const tenant = 'nordlicht';
export const title = { de: 'Probe', en: 'Sample' };

type StepInput = ProcessDefinitionInput['steps'][number];
export type SampleStep = Pick<StepInput, 'id' | 'type'> & Partial<StepInput>;

export interface Workbench extends Booted {
  /** Publishes a process of these steps and starts a run of it. */
  start(steps: SampleStep[], options?: Partial<StartRun> & { inputs?: string[]; keepDays?: number }): Promise<number>;
  detail(runId: number): Promise<RunDetail>;
  /** Waits until the run is in this state; fails with what it is in instead. */
  until(runId: number, status: string, timeoutMs?: number): Promise<RunDetail>;
  /** As a job of the tenant. */
  asJob<T>(fn: (strapi: Core.Strapi) => Promise<T>): Promise<T>;
  sql<T>(fn: (sql: Sql) => Promise<T>): Promise<T>;
  /** How often each effect was recorded, e.g. `{ a: 100 }`; and how many of them twice for the same item. */
  effects(): Promise<{ byStep: Record<string, number>; twice: number }>;
  tasksOf(
    runId: number,
  ): Promise<
    { document_id: string; kind: string; status: string; item_id: number | null; payload: Record<string, unknown> }[]
  >;
}

let processes = 0;

/** Boots the product with sample step types and a table that records their effects. */
export async function openWorkbench(options: BootOptions = {}): Promise<Workbench> {
  const booted = await bootKassenwerk(options);
  const { strapi } = booted;
  await system('test: effects table', () =>
    withSql(strapi, (sql) =>
      sql.execute(
        'create table if not exists staging.effects (tenant text not null, item_key text not null, step text not null, worker int)',
      ),
    ),
  );
  await system('test: effects table', () =>
    withSql(strapi, (sql) => sql.execute('grant all on staging.effects to public')),
  );
  const asJob = <T>(fn: (server: Core.Strapi) => Promise<T>) => runAsJob(tenant, 'test', () => fn(strapi));
  const sql = <T>(fn: (one: Sql) => Promise<T>) => asJob(() => withSql(strapi, fn));
  const detail = (runId: number) => asJob(() => runDetail(strapi, String(runId)));
  return {
    ...booted,
    asJob,
    sql,
    detail,
    async start(steps, { inputs = [], keepDays, ...rest } = {}) {
      const key = `sample${(processes += 1)}`;
      const definition = { ...processOf(key, steps, inputs), ...(keepDays ? { keepDays } : {}) };
      await asJob(() => publishProcess(strapi, { tenant, definition, author: 'test' }));
      return (await asJob(() => startRun(strapi, { tenant, process: key, ...rest }))).runId;
    },
    async until(runId, status, timeoutMs = 20_000) {
      const deadline = Date.now() + timeoutMs;
      let seen = await detail(runId);
      while (seen.run.status !== status && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 40));
        seen = await detail(runId);
      }
      if (seen.run.status !== status)
        throw new Error(
          `run is ${seen.run.status}: ${JSON.stringify([seen.stages.map((s) => [s.status, s.counts]), seen.incidents])}`,
        );
      return seen;
    },
    async effects() {
      const rows = await sql((one) =>
        one.rows<{ step: string; count: number; twice: number }>(
          `select step, sum(times)::int as count, count(*) filter (where times > 1)::int as twice
           from (select step, item_key, count(*) as times from staging.effects group by step, item_key) as e group by step`,
        ),
      );
      return {
        byStep: Object.fromEntries(rows.map(({ step, count }) => [step, count])),
        twice: rows.reduce((sum, row) => sum + row.twice, 0),
      };
    },
    tasksOf: (runId) =>
      sql((one) =>
        one.rows('select document_id, kind, status, item_id, payload from tasks where run_id = $1 order by id', [
          runId,
        ]),
      ),
  };
}

export function processOf(key: string, steps: SampleStep[], inputs: string[] = []): ProcessDefinitionInput {
  return {
    kind: 'process',
    key,
    title,
    phases: [{ key: 'a', title }],
    inputs,
    steps: steps.map((step) => ({ phase: 'a', ...step })),
  };
}

export const create = (items: number): SampleStep => ({ id: 'create', type: 'test.create', parameters: { items } });
export const effect = (id: string, rest: Partial<SampleStep> = {}): SampleStep => ({
  id,
  type: 'test.effect',
  parameters: { name: id },
  ...rest,
});
