import { fail } from '@kassenwerk/kernel';

export const caseNotFound = () =>
  fail('notFound', 'KW_NOT_FOUND', {
    de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This record does not exist, or you may not see it.',
  });

export const changedMeanwhile = ({ by, at }: { by: string; at: Date | null }) =>
  fail(
    'conflict',
    'KW_CASE_CHANGED_MEANWHILE',
    {
      de: `Diesen Vorgang hat inzwischen ${by} geändert. Bitte laden Sie ihn neu und wiederholen Sie Ihre Änderung.`,
      en: `${by} has changed this case in the meantime. Please reload it and repeat your change.`,
    },
    { details: { by, at } },
  );

export const takenOver = (by: string) =>
  fail(
    'conflict',
    'KW_CASE_TAKEN_OVER',
    {
      de: `Diesen Vorgang bearbeitet gerade ${by}. Sie können ihn übernehmen, wenn das abgesprochen ist.`,
      en: `${by} is working on this case. You can take it over when this has been agreed.`,
    },
    { details: { by } },
  );

export const notInThisState = (status: string) =>
  fail(
    'conflict',
    'KW_CASE_STATE',
    {
      de: 'So wie der Vorgang jetzt steht, geht das nicht. Bitte laden Sie die Seite neu.',
      en: 'This cannot be done with the case as it stands. Please reload the page.',
    },
    { details: { status } },
  );

export const followUpInThePast = () =>
  fail('invalid', 'KW_CASE_FOLLOW_UP_PAST', {
    de: 'Die Wiedervorlage muss in der Zukunft liegen. Bitte wählen Sie einen späteren Tag.',
    en: 'The follow-up has to be in the future. Please choose a later day.',
  });
