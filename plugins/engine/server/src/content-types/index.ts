import { finding, incident, schedule, taskBatch } from './exception-types';
import { run, runChunk, runItem, runSignal, runStage } from './run-types';

export const contentTypes = {
  run,
  'run-stage': runStage,
  'run-item': runItem,
  'run-chunk': runChunk,
  'run-signal': runSignal,
  finding,
  incident,
  schedule,
  'task-batch': taskBatch,
};
