import type { germanAuditWords } from './audit-words.de';

/** What the audit trail calls what this plugin writes into it. */
export const englishAuditWords: typeof germanAuditWords = {
  subjectType: {
    run: 'Run',
    incident: 'Incident',
    taskBatch: 'Decision on many tasks',
    schedule: 'Schedule',
    process: 'Process',
    variant: 'Product variant',
    partnerQuestion: 'Question to a partner',
  },
  action: {
    startRun: 'Run started',
    pauseRun: 'Run paused',
    resumeRun: 'Run resumed',
    cancelRun: 'Run cancelled',
    askForBulkDecision: 'Decision on many tasks asked for',
    resolveTask: 'Task decided',
    assignTask: 'Task assigned',
    changeSchedule: 'Schedule changed',
    fetchQuestions: 'Questions fetched',
    handOver: 'Data given to a partner',
    answerQuestions: 'Questions answered',
    incident: {
      retried: 'Incident retried',
      skipped: 'Incident skipped',
    },
  },
  purpose: {
    'take up interrupted runs': 'Resuming runs',
    'check published processes': 'Check of processes',
    'delete runs whose time is over': 'Deletion of runs whose time is over',
    schedule: { engine: { forgetRuns: 'Deletion of runs whose time is over' } },
    outbox: {
      engine: {
        wake: 'Going on with a run',
        bulkDecision: 'Decision on many tasks',
        runEnded: 'End of a run',
      },
      partner: { request: 'Question to a partner' },
    },
  },
  detail: {
    process: 'Process',
    variant: 'Variant',
    withdrawn: 'Members withdrawn',
    decision: 'Decision',
    to: 'Assigned to',
    expression: 'When (cron)',
    enabled: 'Switched on',
    questions: 'Questions',
    firstTime: 'Of these for the first time',
    accepted: 'Accepted',
    refused: 'Not accepted',
    step: 'Step',
  },
};
