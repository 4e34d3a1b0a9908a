import type { TableUse } from '@kassenwerk/rulebook';

/** The output for people who get no letter. */
export const noLetter = 'none';

/** Which template a letter is written by, and whether at all; asked for each item when letters are made. */
export const letterTemplateTable: TableUse = {
  key: 'letter-template',
  user: { de: 'Die Erstellung der Briefe', en: 'The making of letters' },
  hitPolicy: 'first',
  inputs: {
    letter: 'choice',
    change: 'choice',
    paymentMethod: 'choice',
    variant: 'text',
    isMinor: 'yesNo',
    hasRepresentative: 'yesNo',
    country: 'text',
    amountCents: 'number',
  },
  outputs: { template: 'choice' },
};
