/** Why a field is shown only to those who need it. */
export type Sensitivity = 'bank' | 'income' | 'health';

/** Fields whose values stay out of audit records, logs and errors; all others may be named there with their values. */
const bySubject: Record<string, Record<string, Sensitivity>> = {
  member: {
    iban: 'bank',
    bic: 'bank',
    accountHolder: 'bank',
    annualIncomeCents: 'income',
    exemption: 'income',
  },
  mandate: { iban: 'bank', bic: 'bank', accountHolder: 'bank', amendment: 'bank' },
  debitItem: { iban: 'bank', bic: 'bank', debtorName: 'bank' },
  bankEvent: { iban: 'bank', name: 'bank' },
  memberDocument: { body: 'health' },
};

/** @returns undefined for a field that needs no special care */
export const sensitivityOf = (subject: string, field: string): Sensitivity | undefined => bySubject[subject]?.[field];
