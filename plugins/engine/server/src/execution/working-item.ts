import type { Finding, Severity } from '../contracts/finding';
import type { Item } from '../contracts/item';
import type { CompiledStep } from '../domain/compiled';
import type { ItemRow } from '../stores/item-store';

/** Data that the engine keeps with an item under names no step can declare. */
export const outcomesKey = '$outcomes';
export const waivedKey = '$waived';
export const skippedKey = '$skipped';

export interface RecordedFinding {
  finding: Finding;
  severity: Severity;
  step: CompiledStep;
}

const none: ReadonlySet<string> = new Set();

const namesIn = (names: unknown): ReadonlySet<string> => (Array.isArray(names) ? new Set(names as string[]) : none);

/** An item in the hands of a worker: what steps see, and what the engine must know to write it back. */
export class WorkingItem implements Item {
  readonly id: number;
  readonly key: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly isRecalled: boolean;
  /** Where a parked item goes on within the stage. */
  readonly startStep: string | null;
  data: Record<string, unknown>;
  state: 'open' | 'parked' | 'rejected' = 'open';
  stoppedAt: CompiledStep | undefined;
  readonly findings: RecordedFinding[] = [];
  readonly outcomes: Record<string, string>;
  readonly waived: ReadonlySet<string>;
  readonly skipped: ReadonlySet<string>;
  /** The step that has the item now; set by the executor. */
  step: CompiledStep | undefined;

  /** @param runOutcomes outcomes of steps on the whole run, which conditions of items may ask for too */
  constructor(row: ItemRow, runOutcomes: Record<string, string>) {
    this.id = row.id;
    this.key = row.item_key;
    this.subjectType = row.subject_type ?? '';
    this.subjectId = row.subject_id ?? '';
    this.isRecalled = row.status === 'recalled';
    this.startStep = row.step_id;
    this.data = row.data;
    this.outcomes = { ...runOutcomes, ...(row.data[outcomesKey] as Record<string, string> | undefined) };
    this.waived = namesIn(row.data[waivedKey]);
    this.skipped = namesIn(row.data[skippedKey]);
  }

  park(finding: Finding): void {
    if (this.waived.has(finding.rule)) return;
    this.stop('parked', 'park', finding);
  }

  reject(finding: Finding): void {
    this.stop('rejected', 'reject', finding);
  }

  note(finding: Finding): void {
    this.record('hint', finding);
  }

  outcome(name: string): void {
    const step = this.currentStep();
    if (!step.outcomes.includes(name))
      throw new Error(`Step type ${step.type.type} states the outcome "${name}", which it does not declare.`);
    this.outcomes[step.id] = name;
  }

  /** The first stop counts; what later rules of the same step find is recorded with it. */
  private stop(state: 'parked' | 'rejected', severity: Severity, finding: Finding): void {
    this.record(severity, finding);
    if (this.state === 'rejected') return;
    this.state = state;
    this.stoppedAt = this.currentStep();
  }

  private record(severity: Severity, finding: Finding): void {
    this.findings.push({ finding, severity, step: this.currentStep() });
  }

  private currentStep(): CompiledStep {
    if (!this.step) throw new Error('An item was used after its step had ended.');
    return this.step;
  }
}
