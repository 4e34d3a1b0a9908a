import type { TableUse } from '@kassenwerk/rulebook';
import { mandateStates, reasonActions, reasonClasses } from '../domain/bank-answers';

/** What a reason of the bank leads to; asked when its files are booked. */
export const returnReasonTable: TableUse = {
  key: 'return-reason',
  user: { de: 'Die Verbuchung von Rücklastschriften', en: 'The booking of returned debits' },
  hitPolicy: 'first',
  inputs: { code: 'choice', attempts: 'number', kind: 'choice', amountCents: 'number' },
  outputs: {
    class: reasonClasses,
    action: reasonActions,
    mandateState: mandateStates,
    task: 'choice',
    taskDays: 'number',
    retryDays: 'number',
    isFeeChargeable: 'yesNo',
  },
  check: ({ action, retryDays, task, taskDays }) => {
    if ((action === 'collectAgain') !== Number(retryDays) > 0)
      return {
        de: 'Bankarbeitstage bis zum neuen Einzug gehören zu „Erneut einziehen“, und nur dazu.',
        en: 'Bank days until the new collection belong to "Collect again", and only to it.',
      };
    if (task !== 'none' && Number(taskDays) < 1)
      return { de: 'Eine Aufgabe braucht eine Frist von mindestens einem Tag.', en: 'A task needs at least one day.' };
    return undefined;
  },
};
