import { fail, type LastChange } from '@kassenwerk/kernel';

/** @param last who was faster */
export const changedMeanwhile = ({ by, at }: LastChange) => {
  const told = (locale: string) =>
    at?.toLocaleString(locale, { timeZone: 'Europe/Berlin', dateStyle: 'medium', timeStyle: 'short' }) ?? '–';
  return fail(
    'conflict',
    'KW_PROCESS_CHANGED_MEANWHILE',
    {
      de: `${by} hat diesen Prozess inzwischen geändert (${told('de-DE')}). Bitte laden Sie die Seite neu und nehmen Sie Ihre Änderungen noch einmal vor.`,
      en: `${by} has changed this process meanwhile (${told('en-GB')}). Please load the page again and make your changes once more.`,
    },
    { details: { by } },
  );
};

export const processNotFound = () =>
  fail('notFound', 'KW_PROCESS_NOT_FOUND', {
    de: 'Diesen Prozess gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This process does not exist, or you may not see it.',
  });
