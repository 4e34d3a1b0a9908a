import { englishAuditWords } from './audit-words.en';
import { englishProcessWords } from './process-words.en';
import { englishBankFileWords } from './bank-files/messages.en';
import { englishBankAnswerWords } from './bank-messages/messages.en';
import { englishDeliveryWords } from './deliveries/messages.en';
import { englishMemberWords } from './members/messages.en';
import { englishReceivableWords } from './receivables/messages.en';
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
      noIncidents: 'No incident',
      incidents: '%{smart_count} incident |||| %{smart_count} incidents',
      byMonth: 'Collection by month',
      noMonths: 'Nothing collected yet',
      noMonthsHint: 'As soon as a direct-debit file is with the bank, you see the course here.',
      month: 'Month',
      debitedCents: 'Submitted',
      paidCents: 'Credited',
      returnedCents: 'Returned',
      recentRuns: 'Latest runs',
      noRuns: 'No run yet',
      noRunsHint: 'First upload a delivery of the fund, then start a run.',
      tasksByKind: 'Open tasks by kind',
    },
    returns: {
      byReason: 'Returns by reason',
      byReasonNote: 'MS03 means: the bank names no reason, for data protection.',
      none: 'No returns',
    },
    start: {
      action: 'Start run',
      submit: 'Start',
      started: 'The run has started.',
      tenant: 'Fund',
      variant: 'Product variant',
      variantHelp: 'Decides which steps run and how the contribution is calculated.',
      period: 'Contribution month',
      deliveryId: 'Delivery',
      noDelivery: 'There is no new delivery of this fund. First upload one under "Deliveries".',
    },
  },
  resources: {
    'audit-records': englishAuditWords,
    processes: englishProcessWords,
    tasks: {
      decision: { assign: 'Assigned to a member', sendBack: 'Send back', endDeferral: 'End the deferral' },
      kind: {
        releaseBankFile: 'Release of a direct-debit file',
        repairDebitFile: 'Repair a direct-debit file',
        deferral: 'Deferral',
        leftDebits: 'Debits without a file',
        bankStatusMissing: 'Bank status missing',
        awaitReturns: 'Await returns',
        disputedDebit: 'Dispute',
        duplicateDebit: 'Duplicate submission',
        recalledDebit: 'Recall',
        repairPaymentData: 'Clarify bank details',
        letterTemplate: 'Clarify the template of a letter',
        returnReason: 'Clarify return reason',
        accountDiffers: 'Account differs',
        dunningMinor: 'Dunning of a minor',
        enforcement: 'Enforcement',
        estate: 'Estate',
        income: 'Income',
      },
    },
    ...englishMemberWords,
    ...englishBankFileWords,
    ...englishBankAnswerWords,
    ...englishDeliveryWords,
    ...englishReceivableWords,
  },
};
