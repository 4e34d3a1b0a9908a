import { defineRecord } from '@kassenwerk/kernel';

/** A discrepancy that a rule found. */
export const finding = defineRecord(
  { singular: 'finding', plural: 'findings', displayName: 'Discrepancy', table: 'findings' },
  {
    runId: 'integer',
    itemId: 'biginteger',
    itemKey: 'string',
    stepId: 'string',
    rule: 'string',
    ruleVersion: 'integer',
    severity: 'string',
    field: 'string',
    message: 'json',
    details: 'json',
    subjectType: 'string',
    subjectId: 'string',
    status: 'string',
  },
);

/** Work that failed after every attempt and waits for an operator to retry or skip it. */
export const incident = defineRecord(
  { singular: 'incident', plural: 'incidents', displayName: 'Incident', table: 'incidents' },
  {
    runId: 'integer',
    stage: 'integer',
    stepId: 'string',
    /** `items`: these items were parked; `stage`: the run has stopped. */
    extent: 'string',
    code: 'string',
    message: 'json',
    technical: 'text',
    itemIds: 'json',
    itemCount: 'integer',
    attempts: 'integer',
    status: 'string',
    resolvedBy: 'string',
    resolvedAt: 'datetime',
  },
);

/** One decision for many tasks that waits for a second person; the tasks themselves keep what became of it. */
export const taskBatch = defineRecord(
  { singular: 'task-batch', plural: 'task-batches', displayName: 'Decision on many tasks', table: 'task_batches' },
  {
    tasks: 'json',
    decision: 'string',
    note: 'text',
    rule: 'string',
    authorId: 'string',
    authorName: 'string',
    status: 'string',
  },
);

/** Work that is started by the clock. Rows of the tenant '*' act for the whole installation. */
export const schedule = defineRecord(
  { singular: 'schedule', plural: 'schedules', displayName: 'Schedule', table: 'schedules' },
  {
    key: 'string',
    title: 'json',
    expression: 'string',
    timezone: 'string',
    action: 'string',
    params: 'json',
    enabled: 'boolean',
    lastRunAt: 'datetime',
    nextRunAt: 'datetime',
    lastStatus: 'string',
    lastResult: 'json',
  },
  { kassenwerk: { sharedRows: true } },
);
