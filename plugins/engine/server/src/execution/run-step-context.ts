import { publishLive, technicalOf, withSql } from '@kassenwerk/kernel';
import type { RunItems, RunStepContext } from '../contracts/context';
import { nextItemStage } from '../domain/compiled';
import type { CompiledStep } from '../domain/compiled';
import { countItems, insertItems } from '../stores/item-store';
import { saveProgress } from '../stores/stage-store';
import { stepContext, type ContextBase } from './contexts';

export interface RunStepBase extends ContextBase {
  position: number;
  outcomes: Record<string, string>;
  progress: ProgressReporter;
}

export function runStepContext(base: RunStepBase, step: CompiledStep): RunStepContext<unknown> {
  return {
    ...stepContext(base, step),
    items: runItems(base),
    outcomes: base.outcomes,
    progress: base.progress.report,
  };
}

function runItems({ plan, sql, position }: RunStepBase): RunItems {
  const stage = nextItemStage(plan.process, position + 1);
  return {
    stage,
    count: (status) => countItems(sql, plan.id, status),
    add: (items) => insertItems(sql, { tenant: plan.tenant, runId: plan.id, stage }, items),
  };
}

export interface ProgressReporter {
  report(done: number, total?: number): void;
  /** Waits for a report that is on its way, so that none comes after the end of the step. */
  settle(): Promise<void>;
}

const everyMs = 500;

/** Writes progress on a connection of its own, because the transaction of the step is not visible before its end. */
export function createProgressReporter({
  engine,
  plan,
  position,
}: Pick<RunStepBase, 'engine' | 'plan' | 'position'>): ProgressReporter {
  let last = -everyMs;
  let pending: Promise<void> | undefined;
  const write = (progress: { done: number; total?: number }) =>
    withSql(engine.strapi, async (sql) => {
      await saveProgress(sql, { runId: plan.id, position }, progress);
      await publishLive(sql, {
        tenant: plan.tenant,
        type: 'run',
        id: plan.documentId,
        data: { change: 'progress', stage: position, ...progress },
      });
    });
  return {
    report(done, total) {
      const now = performance.now();
      if (pending || now - last < everyMs) return;
      last = now;
      pending = write({ done, total })
        // Progress is a courtesy: the step itself will notice a lost database.
        .catch((error: unknown) => void engine.strapi.log.debug(`progress: ${technicalOf(error)}`))
        .finally(() => (pending = undefined));
    },
    settle: async () => pending,
  };
}
