import { defineRecord } from '@kassenwerk/kernel';

/** A file whose row is gone; noted with the row's deletion, forgotten when the file has gone too. */
export const fileRemoval = defineRecord(
  { singular: 'file-removal', plural: 'file-removals', table: 'file_removals', displayName: 'File removal' },
  {
    /** Below the fund's folder. */
    path: 'string',
    retentionRunId: 'integer',
    notedAt: 'datetime',
  },
);
