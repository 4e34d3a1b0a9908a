import type { TableUse } from '@kassenwerk/rulebook';

const facts = {
  variant: 'text',
  age: 'number',
  insuredStatus: 'choice',
  paymentMethod: 'choice',
  country: 'text',
} as const;

const task = { taskKind: 'choice', team: 'choice', priority: 'number', dueDays: 'number' } as const;

/** What follows when a check of the plausibility finds something. */
export const plausibilityTable: TableUse = {
  key: 'plausibility',
  user: { de: 'Die Plausibilitätsprüfung', en: 'The plausibility check' },
  hitPolicy: 'first',
  inputs: { rule: 'choice', reason: 'choice', ...facts },
  outputs: { outcome: ['park', 'reject', 'hint', 'off'], ...task },
};

/** What a fund checks by rows of its own, for every member. */
export const memberCheckTable: TableUse = {
  key: 'member-check',
  user: { de: 'Die eigene Prüfung der Mitglieder', en: 'The own check of members' },
  hitPolicy: 'collect',
  inputs: {
    ...facts,
    postalCode: 'text',
    contributionGroup: 'text',
    annualIncomeCents: 'number',
    membershipStart: 'date',
    membershipEnd: 'date',
    hasRepresentative: 'yesNo',
    hasMandate: 'yesNo',
  },
  outputs: { outcome: ['park', 'reject', 'hint'], title: 'text', titleEn: 'text', ...task },
  check: ({ title, titleEn }) =>
    String(title).trim() === '' || String(titleEn).trim() === ''
      ? {
          de: 'Der Text wird gebraucht, auf Deutsch und Englisch: Er steht in der Aufgabe.',
          en: 'The text is needed, in German and English: the task shows it.',
        }
      : undefined,
};
