import { fieldTypeWords } from '@kassenwerk/forms/model';

/** The console calls types of fields what the sentences about differences call them. */
export const typeNamesIn = (language: 'de' | 'en'): Record<string, string> =>
  Object.fromEntries(Object.entries(fieldTypeWords).map(([type, words]) => [type, words[language]]));
