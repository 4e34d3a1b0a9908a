import { defineRecord, hidden } from '@kassenwerk/kernel';

/** A file of member data that a fund handed over. */
export const delivery = defineRecord(
  { singular: 'delivery', plural: 'deliveries', table: 'deliveries', displayName: 'Delivery' },
  {
    fileName: 'string',
    /** Hash of all bytes: the same file a second time is refused. */
    sha256: 'string',
    bytes: 'biginteger',
    source: 'string',
    status: 'string',
    createdOn: 'date',
    sequence: 'integer',
    charset: 'string',
    memberCount: 'integer',
    newCount: 'integer',
    changedCount: 'integer',
    unchangedCount: 'integer',
    leftCount: 'integer',
    rejectedCount: 'integer',
    runId: 'integer',
    receivedAt: 'datetime',
    problem: 'json',
  },
);

/** A line of a delivery that became no member; reported to the fund by its number. */
export const deliveryRejection = defineRecord(
  {
    singular: 'delivery-rejection',
    plural: 'delivery-rejections',
    table: 'delivery_rejections',
    displayName: 'Delivery rejection',
  },
  { deliveryId: 'integer', lineNumber: 'integer', rule: 'string', reason: 'string', memberNumber: 'string' },
);

/** A file that goes back to the fund: verified members for re-import, status, closing report, rejection report. */
export const feedbackFile = defineRecord(
  { singular: 'feedback-file', plural: 'feedback-files', table: 'feedback_files', displayName: 'Feedback file' },
  {
    runId: 'integer',
    kind: 'string',
    fileName: 'string',
    path: hidden('string'),
    sha256: 'string',
    rows: 'integer',
    bytes: 'biginteger',
  },
);
