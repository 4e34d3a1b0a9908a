import type { DecisionTable } from './definition/decision-table';

const text = (de: string, en: string) => ({ de, en });

/** Which team gets what: a table as funds have it, sound and tested. */
export const sampleTable: DecisionTable = {
  key: 'routing',
  title: text('Zuständigkeit', 'Routing'),
  hitPolicy: 'first',
  inputs: [
    {
      id: 'channel',
      label: text('Kanal', 'Channel'),
      type: 'choice',
      options: [
        { value: 'email', label: text('E-Mail', 'E-mail') },
        { value: 'letter', label: text('Brief', 'Letter') },
        { value: 'chat', label: text('Chat', 'Chat') },
      ],
    },
    { id: 'amountCents', label: text('Betrag', 'Amount'), type: 'number', money: true, min: 0 },
    { id: 'subject', label: text('Betreff', 'Subject'), type: 'text', optional: true },
  ],
  outputs: [
    {
      id: 'team',
      label: text('Team', 'Team'),
      type: 'choice',
      options: [
        { value: 'receivables', label: text('Forderungen', 'Receivables') },
        { value: 'service', label: text('Service', 'Service') },
      ],
    },
    { id: 'days', label: text('Frist in Tagen', 'Days'), type: 'number' },
  ],
  rows: [
    { id: 'objection', cells: { subject: { like: ['*widerspruch*'] } }, outputs: { team: 'service', days: 1 } },
    {
      id: 'large',
      cells: { channel: { in: ['email', 'letter'] }, amountCents: { from: 10_000 } },
      outputs: { team: 'receivables', days: 3 },
    },
    {
      id: 'small',
      cells: { channel: { in: ['email', 'letter'] }, amountCents: { below: 10_000 } },
      outputs: { team: 'receivables', days: 10 },
    },
    { id: 'chat', cells: { channel: { in: ['chat'] } }, outputs: { team: 'service', days: 0 } },
  ],
  tests: [
    {
      id: 'large-letter',
      title: 'Brief über 200 Euro',
      input: { channel: 'letter', amountCents: 20_000 },
      at: '2026-11-22',
      expected: { team: 'receivables' },
    },
  ],
};
