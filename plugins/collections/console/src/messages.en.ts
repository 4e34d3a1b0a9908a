import type { german } from './messages.de';

export const english: typeof german = {
  collections: {
    dashboard: {
      title: 'Overview',
      description: 'How the collection stands and where somebody is needed.',
      members: 'Members',
      collected: 'Collected',
      receivablesOpen: 'Open receivables',
      nextDue: 'Next due on %{on}',
      returned: 'Return rate',
      openTasks: 'Open tasks',
      runsActive: 'Active runs',
      incidents: 'No incident |||| %{smart_count} incidents',
      byMonth: 'Collection by month',
      noMonths: 'Nothing collected yet',
      noMonthsHint: 'As soon as a direct-debit file is with the bank, you see the course here.',
      month: 'Month',
      debitedCents: 'Collected',
      paidCents: 'Transferred',
      returnedCents: 'Returned',
      recentRuns: 'Latest runs',
      noRuns: 'No run yet',
      noRunsHint: 'First upload a delivery of the fund, then start a run.',
      tasksByKind: 'Open tasks by kind',
    },
    returns: {
      byReason: 'Returns by reason',
      byReasonNote: 'MS03 only says that the bank names no reason.',
      none: 'No returns',
    },
  },
};
