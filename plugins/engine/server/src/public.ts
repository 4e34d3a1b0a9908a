export type {
  AnswerCounts,
  BarrierContext,
  BarrierOpening,
  BarrierResult,
  ItemAnswer,
  Signal,
} from './contracts/barrier';
export type { ChunkContext, CollectOptions, RunInfo, RunItems, RunStepContext, StepContext } from './contracts/context';
export type { Finding, Severity, TaskWish } from './contracts/finding';
export type { Item, ItemStatus, NewItem } from './contracts/item';
export { defineStepType } from './contracts/step-type';
export type {
  BarrierStepType,
  ItemStepType,
  RetryPolicy,
  RunStepResult,
  RunStepType,
  StepType,
} from './contracts/step-type';
export type { CompiledProcess, CompiledStage, CompiledStep } from './domain/compiled';
export { checkProcess, compileProcess, parseProcess, parseVariant } from './domain/compile-process';
export { readPath } from './domain/conditions';
export type { Condition } from './domain/conditions';
export { processDefinitionSchema, variantSchema } from './domain/definition';
export type { ProcessDefinition, ProcessDefinitionInput, Text, Variant, VariantInput } from './domain/definition';
export { createRegistry } from './domain/registry';
export type { StepTypeRegistry } from './domain/registry';
export { registerHandOverGuard } from './hand-over';
export type { HandOver, HandOverGuard } from './hand-over';
export type { Kassenwerk } from './kassenwerk';
export { onRunEnded } from './run-ended';
export type { RunEnded } from './run-ended';
export { registerScheduleAction } from './schedules/schedule-action';
export type { ScheduleAction, ScheduleCall } from './schedules/schedule-action';
export { registerStepTypes } from './step-type-catalogue';
export { insertSchedule } from './stores/schedule-store';
export type { NewSchedule } from './stores/schedule-store';
export { cancelRun } from './use-cases/cancel-run';
export { pauseRun, resumeRun } from './use-cases/pause-run';
export { publishProcess, publishVariant } from './use-cases/publish-process';
export { showRelease, signRelease } from './use-cases/release-run';
export { resolveTask } from './use-cases/resolve-task';
export { runDetail } from './use-cases/run-detail';
export type { RunDetail } from './use-cases/run-detail';
export { retryIncident, skipIncident } from './use-cases/settle-incident';
export { signal } from './use-cases/signal';
export { startRun } from './use-cases/start-run';
export { waitsSomewhere } from './use-cases/waits-somewhere';
export type { StartedRun, StartRun } from './use-cases/start-run';
