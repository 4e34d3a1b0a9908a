import { defineRecord, hidden } from '@kassenwerk/kernel';

/** One execution of one published process version. Other tables refer to it by `runs.id`. */
export const run = defineRecord(
  { singular: 'run', plural: 'runs', displayName: 'Run', table: 'runs' },
  {
    process: 'string',
    processVersion: 'integer',
    definitionHash: 'string',
    /** The definition as it was when the run began; later versions do not touch it. */
    definition: 'json',
    variant: 'string',
    variantVersion: 'integer',
    variantDefinition: 'json',
    title: 'string',
    period: 'string',
    status: 'string',
    currentStage: 'integer',
    stageCount: 'integer',
    itemCount: 'integer',
    params: 'json',
    outcomes: 'json',
    sums: 'json',
    waitingFor: 'json',
    startedBy: 'string',
    /** Taken from the process; null for runs that are kept. */
    keepDays: 'integer',
    startedAt: 'datetime',
    finishedAt: 'datetime',
    forecastAt: 'datetime',
  },
);

/** What happens in one stage of one run, counted while it happens. */
export const runStage = defineRecord(
  { singular: 'run-stage', plural: 'run-stages', displayName: 'Run stage', table: 'run_stages' },
  {
    runId: 'integer',
    position: 'integer',
    kind: 'string',
    /** Single items take part in it. */
    itemwise: 'boolean',
    phase: 'string',
    title: 'json',
    steps: 'json',
    figures: 'json',
    sums: 'json',
    status: 'string',
    countIn: 'integer',
    countOut: 'integer',
    countRejected: 'integer',
    countParked: 'integer',
    workedMs: 'biginteger',
    progress: 'json',
    waitingFor: 'json',
    dueAt: 'datetime',
    state: 'json',
    result: 'json',
    startedAt: 'datetime',
    finishedAt: 'datetime',
  },
);

/**
 * One item on its way. A `ready` item stands where its chunk stands, so that a million items move on without being written;
 * `stage` counts for those that were stopped there or that catch up (`recalled`).
 */
export const runItem = defineRecord(
  { singular: 'run-item', plural: 'run-items', displayName: 'Run item', table: 'run_items' },
  {
    runId: 'integer',
    stage: 'integer',
    status: 'string',
    /** Step at which the item was parked; it goes on from there. */
    stepId: 'string',
    itemKey: 'string',
    subjectType: 'string',
    subjectId: 'string',
    data: 'json',
  },
);

/**
 * A range of neighbouring items that a worker claims as one: one row is locked and moved on instead of a thousand.
 * `stage` is where its ready items stand, `recalledStage` the earliest stage of those that catch up.
 */
export const runChunk = defineRecord(
  { singular: 'run-chunk', plural: 'run-chunks', displayName: 'Run chunk', table: 'run_chunks' },
  { runId: 'integer', stage: 'integer', recalledStage: 'integer', firstItem: 'integer', lastItem: 'integer' },
);

/** Something from outside on its way to a barrier. */
export const runSignal = defineRecord(
  { singular: 'run-signal', plural: 'run-signals', displayName: 'Run signal', table: 'run_signals' },
  { runId: 'integer', stepId: 'string', payload: 'json', receivedAt: 'datetime', handledAt: 'datetime' },
);

/**
 * What a partner is asked about one item, from the moment the item waits until it is answered or nobody waits any more: `open`, `answered`,
 * `closed`. What it was told is kept encrypted, and only while the question is open.
 */
export const partnerQuestion = defineRecord(
  {
    singular: 'partner-question',
    plural: 'partner-questions',
    displayName: 'Question to a partner',
    table: 'partner_questions',
  },
  {
    partner: 'string',
    runId: 'integer',
    stepId: 'string',
    itemId: 'integer',
    /** What the partner calls the item: its key or a pseudonym. */
    name: 'string',
    /** The member it is about, as far as that is known. */
    memberId: 'string',
    data: hidden('text'),
    status: 'string',
    outcome: 'string',
    askedAt: 'datetime',
    dueAt: 'datetime',
    handedOutAt: 'datetime',
    closedAt: 'datetime',
  },
);
