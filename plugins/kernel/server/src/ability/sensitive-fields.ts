/** Why a field is shown only to those who need it. */
export const sensitivities = ['bank', 'income', 'health'] as const;
export type Sensitivity = (typeof sensitivities)[number];

/**
 * Fields whose values stay out of audit records, logs and errors, and are masked for everybody whose role does not see their
 * class; all others may be named there with their values.
 */
export const sensitiveFields: Readonly<Record<string, Readonly<Record<string, Sensitivity>>>> = {
  member: {
    iban: 'bank',
    bic: 'bank',
    accountHolder: 'bank',
    annualIncomeCents: 'income',
    exemption: 'income',
  },
  mandate: { iban: 'bank', bic: 'bank', accountHolder: 'bank', amendment: 'bank' },
  debitItem: { iban: 'bank', bic: 'bank', debtorName: 'bank', amendment: 'bank' },
  bankEvent: { remittance: 'bank' },
  memberDocument: { body: 'health' },
};

/**
 * Names that mean the same wherever they stand: inside JSON, in answers of own endpoints, in the head of a CSV file. A name
 * with other meanings elsewhere (`body`) is masked by its subject alone.
 */
export const sensitiveNames: Readonly<Record<string, Sensitivity>> = {
  iban: 'bank',
  bic: 'bank',
  accountHolder: 'bank',
  debtorName: 'bank',
  remittance: 'bank',
  annualIncome: 'income',
  annualIncomeCents: 'income',
  exemption: 'income',
};

/** @returns undefined for a field that needs no special care */
export const sensitivityOf = (subject: string, field: string): Sensitivity | undefined =>
  sensitiveFields[subject]?.[field];
