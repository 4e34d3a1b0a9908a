import type { germanProcessWords } from './process-words.de';

export const englishProcessWords: typeof germanProcessWords = {
  parameters: {
    table: 'Decision table',
    inputs: 'Columns of the table and where their values come from',
    outputs: 'Results of the table and where they are written to',
    listTo: 'All results as a list to',
    reasonTo: 'Reason to',
    day: 'Decides for the date',
    onNone: 'When no row fits',
    onConflict: 'When rows contradict each other',
    task: 'Task for what is held back',
  },
  hints: {
    inputs: 'Name: id of the column. Value: what is looked at; with "=" before it a fixed value.',
    outputs: 'Name: id of the result. Value: where it goes.',
    day: 'If left empty: today.',
  },
  options: { park: 'Hold back for a person' },
  outcomes: { decided: 'decided', otherwise: 'row "otherwise"', none: 'nothing fits', conflict: 'contradiction' },
};
