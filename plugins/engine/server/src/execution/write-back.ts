import type { CompiledProcess, CompiledStage } from '../domain/compiled';
import type { StageCounts } from '../domain/reconcile';
import type { FindingRow, TaskRow } from '../stores/exception-store';
import type { ItemMove } from '../stores/item-store';
import { destinationAfter } from './stage-groups';
import { outcomesKey, type WorkingItem } from './working-item';

/** Everything that a chunk leaves behind in one stage, ready to be written set-wise. */
export interface WriteBack {
  moves: ItemMove[];
  findings: FindingRow[];
  tasks: TaskRow[];
  counts: StageCounts;
}

export function writeBackOf(
  process: CompiledProcess,
  stage: CompiledStage,
  items: readonly WorkingItem[],
  reach: number,
): WriteBack {
  const after = destinationAfter(process, stage.index, reach);
  const patchOf = patcher(process, stage);
  const counts: StageCounts = { in: items.length, out: 0, rejected: 0, parked: 0 };
  const moves: ItemMove[] = [];
  for (const item of items) {
    const patch = patchOf(item);
    if (item.state === 'open') {
      counts.out += 1;
      // An item on time moves on with its chunk and is written only when there is something to keep.
      if (patch || item.isRecalled) moves.push({ id: item.id, ...after, step: null, patch });
    } else {
      counts[item.state] += 1;
      moves.push({ id: item.id, stage: stage.index, status: item.state, step: item.stoppedAt?.id ?? null, patch });
    }
  }
  return { moves, counts, findings: items.flatMap(findingRows), tasks: items.flatMap(taskRows) };
}

/**
 * What to keep of an item: outputs and outcomes that a later stage asks for. An item that is held back in the middle of the stage
 * keeps all outputs, because it goes on from there.
 */
function patcher(process: CompiledProcess, stage: CompiledStage) {
  const outputs = [...new Set(stage.steps.flatMap((step) => step.outputs.map((path) => path.split('.')[0]!)))];
  const kept = outputs.filter((key) => process.neededData[stage.index]!.has(key));
  const tracked = stage.steps.filter(({ id }) => process.trackedOutcomes.has(id)).map(({ id }) => id);
  return (item: WorkingItem): Record<string, unknown> | undefined => {
    let patch: Record<string, unknown> | undefined;
    for (const key of item.state === 'open' ? kept : outputs)
      if (item.data[key] !== undefined) (patch ??= {})[key] = item.data[key];
    const outcomes = outcomesToKeep(item, item.state === 'open' ? tracked : stage.steps.map(({ id }) => id));
    if (outcomes) (patch ??= {})[outcomesKey] = outcomes;
    return patch;
  };
}

function outcomesToKeep({ data, outcomes }: WorkingItem, steps: readonly string[]): Record<string, string> | undefined {
  let kept: Record<string, string> | undefined;
  for (const id of steps) {
    const outcome = outcomes[id];
    if (outcome !== undefined)
      (kept ??= { ...(data[outcomesKey] as Record<string, string> | undefined) })[id] = outcome;
  }
  return kept;
}

function findingRows(item: WorkingItem): FindingRow[] {
  return item.findings.map(({ finding, severity, step }) => ({
    itemId: item.id,
    itemKey: item.key,
    subjectType: item.subjectType || null,
    subjectId: item.subjectId || null,
    stepId: step.id,
    rule: finding.rule,
    version: finding.version ?? 1,
    severity,
    field: finding.field ?? null,
    message: finding.message,
    details: finding.details ?? null,
  }));
}

/** One task for a parked item, however many of its rules were hit; the first names it. */
function taskRows(item: WorkingItem): TaskRow[] {
  if (item.state !== 'parked') return [];
  const parking = item.findings.filter(({ severity }) => severity === 'park');
  const first = parking[0];
  if (!first) return [];
  const wish = first.finding.task ?? {};
  return [
    {
      kind: wish.kind ?? 'discrepancy',
      title: (wish.title ?? first.finding.message).de,
      priority: wish.priority ?? 50,
      dueOn: wish.dueOn ?? null,
      subjectType: item.subjectType || null,
      subjectId: item.subjectId || null,
      itemId: item.id,
      stepId: first.step.id,
      team: wish.team ?? null,
      findingRule: first.finding.rule,
      payload: {
        itemKey: item.key,
        decisions: ['accept', 'correct', 'reject'],
        findings: parking.map(({ finding: { rule, version, field, message, details } }) => ({
          rule,
          version,
          field,
          message,
          details,
        })),
        title: wish.title ?? first.finding.message,
      },
    },
  ];
}
