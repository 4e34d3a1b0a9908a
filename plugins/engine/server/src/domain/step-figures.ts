/** What one step did so far in a run. */
export interface StepFigures {
  executed: number;
  skipped: number;
  parked: number;
  rejected: number;
  hints: number;
  ms: number;
  outcomes: Record<string, number>;
  counts?: Record<string, number>;
  result?: Record<string, unknown>;
}

export type FiguresByStep = Record<string, StepFigures>;

export function noFigures(): StepFigures {
  return { executed: 0, skipped: 0, parked: 0, rejected: 0, hints: 0, ms: 0, outcomes: {} };
}

/** Adds what a chunk did to what was there; neither argument is changed. */
export function addFigures(total: FiguresByStep, chunk: FiguresByStep): FiguresByStep {
  const sum = { ...total };
  for (const [step, figures] of Object.entries(chunk)) sum[step] = added(total[step] ?? noFigures(), figures);
  return sum;
}

function added(a: StepFigures, b: StepFigures): StepFigures {
  return {
    executed: a.executed + b.executed,
    skipped: a.skipped + b.skipped,
    parked: a.parked + b.parked,
    rejected: a.rejected + b.rejected,
    hints: a.hints + b.hints,
    ms: Math.round((a.ms + b.ms) * 100) / 100,
    outcomes: addSums(a.outcomes, b.outcomes),
    ...(a.counts || b.counts ? { counts: addSums(a.counts ?? {}, b.counts ?? {}) } : {}),
    ...(b.result || a.result ? { result: b.result ?? a.result } : {}),
  };
}

export function addSums(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  const sum = { ...a };
  for (const [name, value] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + value;
  return sum;
}
