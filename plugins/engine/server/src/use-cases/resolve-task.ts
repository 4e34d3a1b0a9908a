import { audit, fail, inTransaction, requireScope, type Sql } from '@kassenwerk/kernel';
import { engineOf } from '../engine';
import { makePlan } from '../execution/plan';
import { waivedKey } from '../execution/working-item';
import type { Kassenwerk } from '../kassenwerk';
import { closeFindings } from '../stores/exception-store';
import { loadItem, rejectParkedItem } from '../stores/item-store';
import { lockRun, type RunRecord } from '../stores/run-store';
import { countParkedAsRejected } from '../stores/stage-store';
import { closeTask, findTask, lockTask, type TaskRecord } from '../stores/task-store';
import { wakeWorkers } from './after-commit';
import { alreadyDecided, taskNotFound } from './run-errors';
import { assertCanCatchUp, sendBack } from './send-back';
import { signal } from './signal';

export interface TaskDecision {
  /** For a parked item `accept` (the rule is waived), `correct` (try again with `data`) or `reject`; else one of those the task offers. */
  decision: string;
  /** Corrected data of the item, or what the barrier asked for. */
  data?: Record<string, unknown>;
  note?: string;
}

/** Whose decision it is where it is carried out later, and by which release. */
export interface DecidedBefore {
  id: string;
  name: string;
  release: string;
}

/** Records what a person decided and lets the item or the run go on. @throws KW_TASK_CLOSED, KW_RUN_PAST_CUT_OFF */
export async function resolveTask(
  strapi: Kassenwerk,
  documentId: string,
  decision: TaskDecision,
  before?: DecidedBefore,
): Promise<void> {
  const { id: by, name: byName } = before ?? requireScope().actor;
  const run = await inTransaction(strapi, async (sql) => {
    const found = await findTask(sql, documentId);
    if (!found) throw taskNotFound();
    // The run first: that is the order in which workers lock.
    const locked = found.run_id === null ? undefined : await lockRun(sql, found.run_id);
    const task = (await lockTask(sql, found.id))!;
    if (task.status === 'done' || task.status === 'cancelled') throw alreadyDecided();
    if (task.kind === 'release') throw releasedElsewhere();
    assertOffered(task, decision.decision);
    if (locked && task.item_id !== null) await decideItem(strapi, sql, { run: locked, task, decision });
    else if (locked && task.step_id) await tellBarrier(sql, { run: locked, task, decision, by });
    await closeTask(sql, task.id, { ...decision, by, byName });
    await audit(sql, {
      tenant: task.tenant,
      action: 'resolveTask',
      subjectType: 'task',
      subjectId: documentId,
      details: {
        decision: decision.decision,
        fields: Object.keys(decision.data ?? {}),
        ...(before ? { release: before.release } : {}),
        ...(task.subject_type === 'member' && task.subject_id ? { memberId: task.subject_id } : {}),
      },
    });
    return locked;
  });
  if (run) await wakeWorkers(engineOf(strapi), { runId: run.id, tenant: run.tenant });
}

/** @throws KW_TASK_DECISION_UNKNOWN */
export function assertOffered(task: Pick<TaskRecord, 'payload'>, decision: string): void {
  const offered = task.payload?.decisions;
  if (!Array.isArray(offered) || offered.includes(decision)) return;
  throw fail(
    'invalid',
    'KW_TASK_DECISION_UNKNOWN',
    {
      de: `Diese Entscheidung ist hier nicht vorgesehen. Möglich sind: ${offered.join(', ')}.`,
      en: `This decision is not offered here. Possible are: ${offered.join(', ')}.`,
    },
    { details: { offered } },
  );
}

interface ItemDecision {
  run: RunRecord;
  task: TaskRecord;
  decision: TaskDecision;
}

async function decideItem(strapi: Kassenwerk, sql: Sql, { run, task, decision }: ItemDecision): Promise<void> {
  const item = await loadItem(sql, task.item_id!);
  if (!item || item.status !== 'parked') return;
  if (decision.decision === 'reject') {
    if (await rejectParkedItem(sql, item.id)) await countParkedAsRejected(sql, { runId: run.id, position: item.stage });
  } else {
    assertCanCatchUp(run, makePlan(engineOf(strapi), run));
    const waived = decision.decision === 'accept' ? rulesOf(task) : [];
    const known = (item.data[waivedKey] as string[] | undefined) ?? [];
    const patch = { ...withoutEngineKeys(decision.data), [waivedKey]: [...new Set([...known, ...waived])] };
    await sendBack(sql, run, { ids: [item.id], stage: item.stage, patch });
  }
  await closeFindings(sql, run.id, item.id);
}

function rulesOf(task: TaskRecord): string[] {
  const findings = (task.payload?.findings ?? []) as { rule: string }[];
  return findings.map(({ rule }) => rule);
}

/** What the engine keeps with an item is not for people to change. */
function withoutEngineKeys(data: Record<string, unknown> = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !key.startsWith('$')));
}

async function tellBarrier(sql: Sql, { run, task, decision, by }: ItemDecision & { by: string }): Promise<void> {
  await signal(sql, {
    runId: run.id,
    stepId: task.step_id!,
    payload: { ...decision, task: task.document_id, by },
  });
}

/** A signature is given over figures that were shown, and a task cannot show them. */
export const releasedElsewhere = () =>
  fail('conflict', 'KW_TASK_IS_RELEASE', {
    de: 'Eine Freigabe erteilen Sie beim Lauf selbst, wo Sie die Zahlen sehen.',
    en: 'A release is given at the run itself, where you see the figures.',
  });
