import { defineRecord, hidden } from '@kassenwerk/kernel';

/**
 * What came in, through whatever channel, and what became of it. Who wrote and what is encrypted; tags tell whether two are the same
 * and nothing else.
 */
const intakeItem = defineRecord(
  { singular: 'intake-item', plural: 'intake-items', table: 'intake_items', displayName: 'Intake item' },
  {
    channel: 'string',
    externalId: hidden('string'),
    receivedAt: 'datetime',
    status: 'string',
    language: 'string',
    topic: 'string',
    senderKind: 'string',
    content: hidden('text'),
    extracted: hidden('text'),
    senderTag: hidden('string'),
    contentTag: hidden('string'),
    nearHash: hidden('string'),
    numbersTag: hidden('string'),
    mailTag: hidden('string'),
    threadTags: hidden('json'),
    memberId: 'string',
    memberConfidence: 'integer',
    candidates: hidden('json'),
    caseId: 'string',
    submissionId: 'string',
    conversationId: 'string',
    messageId: 'string',
    fileCount: 'integer',
    duplicateOf: 'string',
    batch: 'integer',
    runId: 'biginteger',
    sortedAt: 'datetime',
  },
);

/** Number of the last micro-batch of a fund, so that many requests wake one run (see stores/batch-store.ts). */
const intakeGate = defineRecord(
  { singular: 'intake-gate', plural: 'intake-gates', table: 'intake_gates', displayName: 'Intake gate' },
  { batch: 'integer' },
);

/** What could not be taken in at all, e.g. a damaged scan, with the reason. */
const intakeFault = defineRecord(
  { singular: 'intake-fault', plural: 'intake-faults', table: 'intake_faults', displayName: 'Intake fault' },
  {
    channel: 'string',
    name: hidden('text'),
    reason: 'string',
    at: 'datetime',
    settledAt: 'datetime',
    settledBy: 'string',
  },
);

export const contentTypes = {
  'intake-item': intakeItem,
  'intake-gate': intakeGate,
  'intake-fault': intakeFault,
};
