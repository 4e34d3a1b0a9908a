import type { InputType } from '../definition/column';
import type { Texts } from '../definition/texts';

/** What people call the types of columns. */
export const columnTypeWords: Record<InputType, Texts> = {
  choice: { de: 'Auswahl', en: 'choice' },
  set: { de: 'mehrere Werte', en: 'several values' },
  number: { de: 'Zahl', en: 'number' },
  date: { de: 'Datum', en: 'date' },
  yesNo: { de: 'Ja/Nein', en: 'yes/no' },
  text: { de: 'Text', en: 'text' },
};
