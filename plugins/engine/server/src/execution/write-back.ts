import type { CompiledProcess, CompiledStage } from '../domain/compiled';
import { nextItemStage } from '../domain/compiled';
import type { StageCounts } from '../domain/reconcile';
import type { FindingRow, TaskRow } from '../stores/exception-store';
import type { ItemMove } from '../stores/item-store';
import { outcomesKey, type WorkingItem } from './working-item';

/** Everything that a chunk leaves behind in one stage, ready to be written set-wise. */
export interface WriteBack {
  moves: ItemMove[];
  findings: FindingRow[];
  tasks: TaskRow[];
  counts: StageCounts;
}

export function writeBackOf(process: CompiledProcess, stage: CompiledStage, items: readonly WorkingItem[]): WriteBack {
  const next = nextItemStage(process, stage.index + 1);
  const patchOf = patcher(process, stage);
  const counts: StageCounts = { in: items.length, out: 0, rejected: 0, parked: 0 };
  const moves = items.map((item): ItemMove => {
    const patch = patchOf(item);
    if (item.state === 'open') {
      counts.out += 1;
      const status = next === process.stages.length ? 'done' : 'ready';
      return { id: item.id, stage: next, status, step: null, patch };
    }
    counts[item.state] += 1;
    return { id: item.id, stage: stage.index, status: item.state, step: item.stoppedAt?.id ?? null, patch };
  });
  return { moves, counts, findings: items.flatMap(findingRows), tasks: items.flatMap(taskRows) };
}

/** Keeps declared outputs and tracked outcomes; where a stage declares neither, the data need not be written at all. */
function patcher(process: CompiledProcess, stage: CompiledStage) {
  const keys = [...new Set(stage.steps.flatMap(({ outputs }) => outputs.map((path) => path.split('.')[0]!)))];
  const tracked = stage.steps.filter(({ id }) => process.trackedOutcomes.has(id)).map(({ id }) => id);
  return ({ data, outcomes }: WorkingItem): Record<string, unknown> | undefined => {
    const patch: Record<string, unknown> = {};
    for (const key of keys) if (data[key] !== undefined) patch[key] = data[key];
    if (tracked.length > 0) {
      const kept = data[outcomesKey] as Record<string, string> | undefined;
      const own = tracked.filter((id) => outcomes[id] !== undefined).map((id) => [id, outcomes[id]]);
      if (own.length > 0) patch[outcomesKey] = { ...kept, ...Object.fromEntries(own) };
    }
    return Object.keys(patch).length > 0 ? patch : undefined;
  };
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
