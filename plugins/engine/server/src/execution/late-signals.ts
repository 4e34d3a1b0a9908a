import { inTransaction } from '@kassenwerk/kernel';
import type { Engine } from '../engine';
import { lockRun } from '../stores/run-store';
import { closeSignal, openSignals } from '../stores/signal-store';
import { lockStage, mergeResult, saveState } from '../stores/stage-store';
import { barrierContext } from './barrier-context';
import type { RunPlan } from './plan';
import { createProgressReporter } from './run-step-context';

/** Signals for barriers that are already behind the run: they change nothing any more, but they are counted, not lost. */
export function countLateSignals(engine: Engine, plan: RunPlan): Promise<void> {
  return inTransaction(engine.strapi, async (sql) => {
    const barriers = plan.process.stages.filter(({ kind }) => kind === 'barrier');
    const signals = await openSignals(
      sql,
      plan.id,
      barriers.map(({ steps }) => steps[0]!.id),
    );
    if (signals.length === 0) return;
    const run = await lockRun(sql, plan.id);
    for (const stage of barriers.filter(({ index }) => index < (run?.current_stage ?? 0))) {
      const step = stage.steps[0]!;
      const late = signals.filter(({ step_id }) => step_id === step.id);
      if (late.length === 0 || step.type.kind !== 'barrier') continue;
      const now = new Date();
      const place = { runId: plan.id, position: stage.index };
      const record = await lockStage(sql, plan.id, stage.index);
      const progress = createProgressReporter({ engine, plan, position: stage.index });
      const base = { engine, plan, sql, now, sums: {}, position: stage.index, outcomes: run?.outcomes ?? {}, progress };
      const memory = { state: record.state, changed: false };
      for (const { id, payload, received_at } of late) {
        if (stage.itemwise)
          await step.type.onSignal({ id, payload, receivedAt: received_at }, barrierContext(base, step, memory));
        await closeSignal(sql, id, now);
      }
      if (memory.changed) await saveState(sql, place, memory.state);
      await mergeResult(sql, place, { lateSignals: Number(record.result.lateSignals ?? 0) + late.length });
    }
  });
}
