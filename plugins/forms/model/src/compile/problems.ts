import type { Texts } from '../definition/texts';

/** What is wrong with a definition. An error keeps it from being released; a warning does not. */
export interface FormProblem {
  code: FormProblemCode;
  severity: 'error' | 'warning';
  /** Id of the page, group, field or contradiction; empty for the form as a whole. */
  at: string;
  /** Where in the definition, as JSON pointer: `/pages/0/groups/1/fields/2/visibleIf`. */
  pointer: string;
  text: Texts;
}

/** `{…}` is filled in. */
const texts = {
  KW_FORM_SHAPE: {
    de: 'An dieser Stelle fehlt etwas oder steht etwas, das dort nicht stehen kann: {pointer}.',
    en: 'Something is missing or cannot stand here: {pointer} ({problem}).',
  },
  KW_FORM_PROPERTY_UNKNOWN: {
    de: '„{name}“ kennt diese Version von Kassenwerk nicht (Stelle {pointer}). Stammt die Datei aus einer neueren, aktualisieren Sie zuerst diese Installation.',
    en: 'This version of Kassenwerk does not know "{name}" (at {pointer}). If the file comes from a newer one, update this installation first.',
  },
  KW_FORM_TYPE_UNKNOWN: {
    de: 'Die Feldart „{name}“ kennt diese Version von Kassenwerk nicht (Stelle {pointer}). Stammt die Datei aus einer neueren, aktualisieren Sie zuerst diese Installation.',
    en: 'This version of Kassenwerk does not know the type of field "{name}" (at {pointer}). If the file comes from a newer one, update this installation first.',
  },
  KW_FORM_EMPTY: {
    de: 'Das Formular stellt keine Frage. Bitte fügen Sie ein Feld hinzu.',
    en: 'The form asks nothing. Please add a field.',
  },
  KW_FORM_ID_TWICE: {
    de: 'Den Namen „{id}“ gibt es zweimal. Bitte ändern Sie einen davon.',
    en: 'The name "{id}" exists twice. Please change one of them.',
  },
  KW_FORM_TOO_DEEP: {
    de: 'Wiederholte Gruppen gehen nur zwei Ebenen tief. Bitte nehmen Sie „{id}“ heraus.',
    en: 'Repeated groups go two levels deep only. Please take out "{id}".',
  },
  KW_FORM_REPETITION: {
    de: 'Die Gruppe „{id}“ wird mindestens {min}- und höchstens {max}-mal gefragt; das passt nicht zusammen.',
    en: 'The group "{id}" is asked at least {min} and at most {max} times; that does not fit together.',
  },
  KW_FORM_PARAMETERS: {
    de: 'Die Einstellungen von „{id}“ widersprechen sich: {problem}',
    en: 'The settings of "{id}" contradict each other: {problem}',
  },
  KW_FORM_REFERENCE_UNKNOWN: {
    de: '„{id}“ verweist auf „{target}“, das es nicht gibt. Bitte wählen Sie ein anderes Feld.',
    en: '"{id}" refers to "{target}", which does not exist. Please choose another field.',
  },
  KW_FORM_REFERENCE_ELSEWHERE: {
    de: '„{id}“ verweist auf „{target}“, das in einer anderen Wiederholung steht. Bitte zählen oder summieren Sie über deren Einträge.',
    en: '"{id}" refers to "{target}" in another repetition. Please count or sum up its entries.',
  },
  KW_FORM_REFERENCE_PART: {
    de: '„{id}“ verweist auf „{target}“, hat aber keinen solchen Teil „{part}“.',
    en: '"{id}" refers to "{target}", which has no such part "{part}".',
  },
  KW_FORM_TYPE: {
    de: 'In der Bedingung oder Berechnung von „{id}“ steht {found}, wo {expected} nötig ist.',
    en: 'The condition or computation of "{id}" has {found} where {expected} is needed.',
  },
  KW_FORM_VALUE_UNKNOWN: {
    de: '„{id}“ vergleicht „{target}“ mit „{value}“; diese Antwort gibt es dort nicht.',
    en: '"{id}" compares "{target}" with "{value}", which is no answer there.',
  },
  KW_FORM_ARGUMENTS: {
    de: 'Der Operation „{op}“ bei „{id}“ fehlen Angaben, oder es sind zu viele.',
    en: 'The operation "{op}" at "{id}" lacks arguments or has too many.',
  },
  KW_FORM_CYCLE: {
    de: 'Diese Felder hängen im Kreis voneinander ab: {path}. Bitte lösen Sie eine der Bedingungen auf.',
    en: 'These fields depend on each other in a circle: {path}. Please remove one of the conditions.',
  },
  KW_FORM_PREFILL_UNKNOWN: {
    de: '„{id}“ soll mit „{source}“ vorausgefüllt werden; das passt nicht zur Art des Feldes oder ist unbekannt.',
    en: '"{id}" is to be prefilled with "{source}", which does not fit the field or is unknown.',
  },
  KW_FORM_TEXT_MISSING: {
    de: 'Bei „{id}“ fehlt ein Text in: {languages}.',
    en: '"{id}" lacks a text in: {languages}.',
  },
  KW_FORM_UNREACHABLE: {
    de: '„{id}“ ist mit keiner Antwort zu erreichen. Bitte prüfen Sie die Bedingung.',
    en: '"{id}" cannot be reached with any answer. Please check the condition.',
  },
} as const satisfies Record<string, Texts>;

export type FormProblemCode = keyof typeof texts;

export const formProblemTexts: Readonly<Record<FormProblemCode, Texts>> = texts;

interface Place {
  at: string;
  pointer: string;
  severity?: 'warning';
}

export function formProblem(
  code: FormProblemCode,
  { at, pointer, severity }: Place,
  values: Readonly<Record<string, string | number | ((language: 'de' | 'en') => string)>> = {},
): FormProblem {
  const fill = (language: 'de' | 'en') =>
    texts[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? at;
      return typeof value === 'function' ? value(language) : String(value);
    });
  return { code, severity: severity ?? 'error', at, pointer, text: { de: fill('de'), en: fill('en') } };
}
