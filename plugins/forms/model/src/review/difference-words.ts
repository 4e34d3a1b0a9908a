import type { Texts } from '../definition/texts';

/** `{…}` is filled in; texts of the form come in the language of the sentence. */
const sentences = {
  formChanged: { de: 'Am Formular geändert: {what}.', en: 'Changed about the form: {what}.' },
  added: { de: '{kind} „{name}“ ist neu.', en: '{kind} "{name}" is new.' },
  removed: { de: '{kind} „{name}“ gibt es nicht mehr.', en: '{kind} "{name}" is gone.' },
  moved: { de: '{kind} „{name}“ steht jetzt in „{place}“.', en: '{kind} "{name}" now stands in "{place}".' },
  reordered: { de: 'In „{name}“ ist die Reihenfolge anders.', en: 'The order in "{name}" is different.' },
  renamed: { de: '{kind} „{before}“ heißt jetzt „{name}“.', en: '{kind} "{before}" is now called "{name}".' },
  retyped: {
    de: 'Feld „{name}“ hat jetzt die Art {type} statt {before}.',
    en: 'Field "{name}" now has the type {type} instead of {before}.',
  },
  shownAlways: { de: '{kind} „{name}“ wird jetzt immer gezeigt.', en: '{kind} "{name}" is now always shown.' },
  shownIf: {
    de: '{kind} „{name}“ wird jetzt nur gezeigt, wenn {condition}.',
    en: '{kind} "{name}" is now shown only if {condition}.',
  },
  required: { de: 'Feld „{name}“ ist jetzt Pflicht.', en: 'Field "{name}" is now required.' },
  requiredIf: {
    de: 'Feld „{name}“ ist jetzt Pflicht, wenn {condition}.',
    en: 'Field "{name}" is now required if {condition}.',
  },
  optional: { de: 'Feld „{name}“ ist jetzt freiwillig.', en: 'Field "{name}" is now optional.' },
  optionAdded: {
    de: 'Feld „{name}“ hat die neue Antwort „{option}“.',
    en: 'Field "{name}" has the new answer "{option}".',
  },
  optionRemoved: {
    de: 'Feld „{name}“ hat die Antwort „{option}“ nicht mehr.',
    en: 'Field "{name}" no longer has the answer "{option}".',
  },
  computed: {
    de: 'Feld „{name}“ wird jetzt so berechnet: {condition}.',
    en: 'Field "{name}" is now worked out like this: {condition}.',
  },
  settings: {
    de: '{kind} „{name}“: Einstellungen geändert ({what}).',
    en: '{kind} "{name}": settings changed ({what}).',
  },
  wording: { de: '{kind} „{name}“: Wortlaut geändert ({what}).', en: '{kind} "{name}": wording changed ({what}).' },
} as const satisfies Record<string, Texts>;

export type DifferenceCode = keyof typeof sentences;

export const kindWords = {
  page: { de: 'Seite', en: 'Page' },
  group: { de: 'Gruppe', en: 'Group' },
  field: { de: 'Feld', en: 'Field' },
  contradiction: { de: 'Widerspruchsregel', en: 'Contradiction rule' },
} as const satisfies Record<string, Texts>;

export type PartKind = keyof typeof kindWords;

/** A difference between two versions. */
export interface Difference {
  code: DifferenceCode;
  /** Id of the page, group, field or contradiction; empty for the form as a whole. */
  at: string;
  text: { de: string; en: string };
}

type Words = Readonly<Record<string, string | ((language: 'de' | 'en') => string)>>;

export function difference(code: DifferenceCode, at: string, words: Words): Difference {
  const fill = (language: 'de' | 'en') =>
    sentences[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const word = words[name] ?? '';
      return typeof word === 'function' ? word(language) : word;
    });
  return { code, at, text: { de: fill('de'), en: fill('en') } };
}
