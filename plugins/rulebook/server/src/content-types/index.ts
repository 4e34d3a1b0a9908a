import { defineRecord, hidden } from '@kassenwerk/kernel';

/** What a table was asked and said, so that a changed one can be tried on it. Only what the table's columns need, and not for long. */
const decisionRecord = defineRecord(
  {
    singular: 'decision-record',
    plural: 'decision-records',
    table: 'decision_records',
    displayName: 'Decision record',
  },
  {
    tableKey: 'string',
    tableTenant: 'string',
    tableVersion: 'integer',
    /** What it was decided for, as its own plugin names it. */
    subjectId: 'string',
    decidedFor: 'date',
    /** Encrypted with the fund's key. */
    input: hidden('text'),
    said: hidden('json'),
    status: 'string',
    /** Ids of the rows that hit. */
    rows: 'json',
    decidedAt: 'datetime',
  },
);

export const contentTypes = { 'decision-record': decisionRecord };
