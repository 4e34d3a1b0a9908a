import { de } from './de';
import { deEasy } from './de-easy';
import { en } from './en';
import type { Words } from './words';

export type { Words } from './words';

const byLanguage: Readonly<Record<string, Words>> = { de, 'de-easy': deEasy, en };

/** Other languages have the texts of their form and English buttons. */
export const wordsIn = (language: string): Words => byLanguage[language] ?? en;

/** The value for `lang`: easy German is German to a screen reader. */
export const spoken = (language: string): string => (language === 'de-easy' ? 'de' : language);
