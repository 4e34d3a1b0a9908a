import type { germanReceivableWords } from './messages.de';

/** What the pages say of what members owe, and of what allows to collect it. */
export const englishReceivableWords: typeof germanReceivableWords = {
  receivables: {
    name: 'Receivable |||| Receivables',
    description: 'What members owe: exactly one a member, period and type.',
    search: 'Member number',
    empty: 'No receivables yet',
    emptyHint: 'Receivables arise in a run once the contribution is calculated.',
    dueUntil: 'Due until',
    fields: {
      memberNumber: 'Member number',
      period: 'Period',
      type: 'Type',
      dueOn: 'Due on',
      amountCents: 'Amount',
      openCents: 'Open',
      dunningLevel: 'Dunning level',
      status: 'Status',
    },
    type: {
      contribution: 'Additional contribution',
      additionalContribution: 'Additional contribution',
      latePaymentSurcharge: 'Late-payment surcharge',
      returnFee: 'Charge for a returned debit',
    },
    status: {
      open: 'Open',
      debited: 'Being collected',
      paid: 'Paid',
      returned: 'Returned',
      dunned: 'Dunned',
      nil: 'Nothing owed',
      cancelled: 'Cancelled',
      deferred: 'Deferred',
      enforcement: 'In enforcement',
      withdrawn: 'Withdrawn',
    },
  },
  mandates: {
    name: 'Mandate |||| Mandates',
    description: 'Permissions to debit an account.',
    search: 'Reference, account holder or IBAN',
    empty: 'No mandates yet',
    emptyHint: 'Mandates come with the deliveries of the fund.',
    fields: {
      reference: 'Mandate reference',
      accountHolder: 'Account holder',
      iban: 'IBAN',
      signedOn: 'Signed on',
      lastUsedOn: 'Last used',
      state: 'Status',
    },
    status: {
      valid: 'Valid',
      requested: 'Requested',
      onHold: 'On hold',
      revoked: 'Revoked',
      lapsed: 'Lapsed',
      disputed: 'Disputed',
    },
  },
};
