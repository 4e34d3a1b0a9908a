import type { germanAuditWords } from './audit-words.de';

/** What the audit trail calls what this plugin writes into it. */
export const englishAuditWords: typeof germanAuditWords = {
  subjectType: {
    processor: 'Processor',
    retention: 'Retention period',
    retentionRun: 'Deletion run',
  },
  action: {
    lock: 'Data locked',
    unlock: 'Lock lifted',
    export: 'Export of data made',
    startRetention: 'Deletion started',
    finishRetention: 'Deletion finished',
    removeFiles: 'Files deleted',
  },
  purpose: {
    'publish shipped retention rules': 'Shipped periods',
    schedule: {
      privacy: {
        retention: 'Nightly deletion',
      },
    },
    outbox: {
      privacy: {
        retention: 'Nightly deletion',
        removeFiles: 'Nightly deletion',
      },
    },
  },
  detail: {
    kinds: 'Records',
    rules: 'Periods',
    of: 'Set by',
    dataClass: 'Kind of data',
    figures: 'Result',
    removedFiles: 'Files deleted',
    removed: 'Deleted',
    held: 'Held back',
    reasons: 'Reasons',
    dataLock: 'Data lock',
    otherRecords: 'Other data are still needed',
    openCase: 'Open case',
    openTask: 'Open task',
    openRun: 'Open run',
    openReceivable: 'Open receivable',
  },
  value: {
    dataClass: {
      masterData: 'Master data',
      contributions: 'Contributions and receivables',
      payments: 'Payments and bank details',
      bookkeeping: 'Bookkeeping',
      correspondence: 'Correspondence',
      casework: 'Cases and tasks',
      processing: 'Working data of runs',
      transport: 'Messages between systems',
    },
    of: {
      '*': 'Shipped',
    },
  },
};
