import { defineRecord } from '@kassenwerk/kernel';

/** One night's deletion of one fund: by which rules, how far it is, what went and what was held back. */
export const retentionRun = defineRecord(
  { singular: 'retention-run', plural: 'retention-runs', table: 'retention_runs', displayName: 'Retention run' },
  {
    status: 'string',
    dueOn: 'date',
    startedBy: 'string',
    startedAt: 'datetime',
    finishedAt: 'datetime',
    /** The rules as they were when it began. */
    rules: 'json',
    figures: 'json',
    position: 'json',
    /** Files that went after their rows. */
    filesRemoved: 'integer',
  },
);

/**
 * What is left of a deleted record, without anything of the person: enough to delete it again after a backup was restored, and to
 * answer by which rule it went.
 */
export const tombstone = defineRecord(
  { singular: 'tombstone', plural: 'tombstones', table: 'tombstones', displayName: 'Tombstone' },
  {
    subject: 'string',
    recordHash: 'string',
    dataClass: 'string',
    ruleVersion: 'integer',
    /** The fund's own rule, or the shipped one (`*`). */
    ruleOf: 'string',
    retentionRunId: 'integer',
    deletedAt: 'datetime',
  },
);
