import { finding, incident, schedule, taskBatch } from './exception-types';
import { partnerQuestion, run, runChunk, runItem, runSignal, runStage } from './run-types';

export const contentTypes = {
  run,
  'run-stage': runStage,
  'run-item': runItem,
  'run-chunk': runChunk,
  'run-signal': runSignal,
  'partner-question': partnerQuestion,
  finding,
  incident,
  schedule,
  'task-batch': taskBatch,
};
