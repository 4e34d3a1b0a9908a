import type { ChunkContext } from '../contracts/context';
import type { CompiledStage, CompiledStep } from '../domain/compiled';
import { noFigures, type FiguresByStep, type StepFigures } from '../domain/step-figures';
import { assertMayHandOver } from '../hand-over';
import { StepFailure } from './step-failure';
import type { WorkingItem } from './working-item';

export interface StageRunOptions {
  stage: CompiledStage;
  items: readonly WorkingItem[];
  runParameters: Record<string, unknown>;
  contextOf(step: CompiledStep): ChunkContext<unknown>;
}

/**
 * Takes items through all steps of a stage in memory.
 * @throws StepFailure naming the step that failed; items are then in no usable state
 */
export async function runStepsOnItems(options: StageRunOptions): Promise<FiguresByStep> {
  const figures: FiguresByStep = {};
  const starts = startPositions(options);
  let open = options.items;
  for (const step of options.stage.steps) {
    const started = performance.now();
    const candidates = starts.size === 0 ? open : open.filter((item) => (starts.get(item) ?? 0) <= step.position);
    const active = activeOf(step, candidates, options.runParameters);
    if (active.length > 0) await runStep(step, active, options.contextOf(step));
    const tallied = tally(step, active);
    figures[step.id] = {
      ...tallied,
      skipped: candidates.length - active.length,
      ms: performance.now() - started,
    };
    if (tallied.parked + tallied.rejected > 0) open = open.filter((item) => item.state === 'open');
  }
  return figures;
}

/** Most steps apply to everything there is: then there is nothing to copy. */
function activeOf(
  step: CompiledStep,
  candidates: readonly WorkingItem[],
  runParameters: Record<string, unknown>,
): readonly WorkingItem[] {
  if (!step.applies && candidates.every((item) => item.skipped.size === 0)) return candidates;
  return candidates.filter((item) => applies(step, item, runParameters));
}

/** Items that were parked half-way go on at the step that parked them, so that nothing before it happens twice. */
function startPositions({ stage, items }: StageRunOptions): Map<WorkingItem, number> {
  const resumed = items.filter((item) => item.startStep !== null);
  const positionOf = (id: string | null) => stage.steps.find((step) => step.id === id)?.position ?? 0;
  return new Map(resumed.map((item) => [item, positionOf(item.startStep)]));
}

export function applies(step: CompiledStep, item: WorkingItem, runParameters: Record<string, unknown>): boolean {
  if (item.skipped.has(step.id)) return false;
  return step.applies?.({ outcomes: item.outcomes, data: item.data, runParameters }) ?? true;
}

async function runStep(
  step: CompiledStep,
  active: readonly WorkingItem[],
  context: ChunkContext<unknown>,
): Promise<void> {
  const { type } = step;
  if (type.kind !== 'item') throw new Error(`Step ${step.id} does not handle single items.`);
  for (const item of active) item.step = step;
  try {
    if (type.handsOver) await assertMayHandOver(context.sql, context.tenant, step);
    const reference: unknown = type.prepare ? await type.prepare(active, context) : undefined;
    const done = type.execute(active, { ...context, reference });
    if (done) await done;
  } catch (error) {
    throw StepFailure.of(step.id, error);
  }
  for (const item of active) {
    item.step = undefined;
    if (step.isAskedFor && item.state === 'open') item.outcomes[step.id] ??= step.outcomes[0]!;
  }
}

function tally(step: CompiledStep, active: readonly WorkingItem[]): StepFigures {
  const figures = noFigures();
  figures.executed = active.length;
  const { outcomes } = figures;
  for (const item of active) {
    if (item.state === 'open') {
      const outcome = item.outcomes[step.id] ?? step.outcomes[0]!;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    } else if (item.state === 'parked') figures.parked += 1;
    else figures.rejected += 1;
    for (const found of item.findings) if (found.step === step && found.severity === 'hint') figures.hints += 1;
  }
  return figures;
}
