import { fail } from '@kassenwerk/kernel';

/** The same for what does not exist and for what belongs to another fund. */
export const notFound = () =>
  fail('notFound', 'KW_NOT_FOUND', {
    de: 'Diesen Datensatz gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This record does not exist, or you may not see it.',
  });
