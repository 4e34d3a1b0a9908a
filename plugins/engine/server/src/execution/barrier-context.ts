import type { BarrierContext, BarrierTask } from '../contracts/barrier';
import { nextItemStage } from '../domain/compiled';
import type { CompiledStep } from '../domain/compiled';
import { noCounts, type StageCounts } from '../domain/reconcile';
import { answerItems, countWaiting, parkWaiting, releaseWaiting, type WaitingPlace } from '../stores/answer-store';
import { insertFindings, insertTasks } from '../stores/exception-store';
import { addStageWork } from '../stores/stage-store';
import { runStepContext, type RunStepBase } from './run-step-context';
import { timeoutFindings, timeoutTasks } from './timeout-tasks';

/** What the barrier has in mind until its transaction ends. */
export interface BarrierMemory {
  state: Record<string, unknown>;
  changed: boolean;
}

/** The caller holds the locks of the run and of the stage. */
export function barrierContext(base: RunStepBase, step: CompiledStep, memory: BarrierMemory): BarrierContext<unknown> {
  const { sql, plan, position } = base;
  const place = waitingPlace(base, step);
  const count = (counts: Partial<StageCounts>) =>
    addStageWork(
      sql,
      { runId: plan.id, position },
      { counts: { ...noCounts, ...counts }, figures: {}, sums: {}, ms: 0 },
    );
  return {
    ...runStepContext(base, step),
    get state() {
      return memory.state;
    },
    saveState(state) {
      memory.state = state;
      memory.changed = true;
    },
    createTask: (task) => createTask(base, step, task),
    async answer(answers) {
      const counts = await answerItems(sql, place, answers);
      await count({ out: counts.matched });
      return counts;
    },
    countWaiting: () => countWaiting(sql, plan.id, position),
    async release(rule, outcome = 'timeout') {
      if (rule === 'proceed') {
        const released = await releaseWaiting(sql, place, outcome);
        await count({ out: released });
        return released;
      }
      const parked = await parkWaiting(sql, plan.id, position);
      await insertFindings(sql, plan, timeoutFindings(step, parked));
      await insertTasks(sql, plan, timeoutTasks(step, parked));
      await count({ parked: parked.length });
      return parked.length;
    },
  };
}

function waitingPlace({ plan, position }: RunStepBase, step: CompiledStep): WaitingPlace {
  const stage = nextItemStage(plan.process, position + 1);
  const status = stage === plan.process.stages.length ? 'done' : 'ready';
  const { outcomes, outputs, id } = step;
  return { runId: plan.id, stage: position, stepId: id, next: { stage, status }, outcomes, outputs };
}

async function createTask({ sql, plan }: RunStepBase, step: CompiledStep, task: BarrierTask): Promise<string> {
  const [id] = await insertTasks(sql, plan, [
    {
      kind: task.kind ?? 'decision',
      title: task.title.de,
      priority: task.priority ?? 50,
      dueOn: task.dueOn ?? null,
      subjectType: task.subjectType ?? 'run',
      subjectId: task.subjectId ?? plan.documentId,
      itemId: null,
      stepId: step.id,
      team: task.team ?? null,
      findingRule: null,
      payload: { title: task.title, decisions: step.outcomes, ...task.payload },
    },
  ]);
  return id!;
}
