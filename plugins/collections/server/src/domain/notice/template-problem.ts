import { fail, type KassenwerkError } from '@kassenwerk/kernel';

const problems = {
  KW_TEMPLATE_KIND: {
    de: 'Die Vorlage ist für „{found}“ gemacht, gebraucht wird eine für „{expected}“.',
    en: 'The template is made for "{found}"; one for "{expected}" is needed.',
  },
  KW_TEMPLATE_SYNTAX: {
    de: 'Die Vorlage lässt sich nicht lesen: {reason}. Bitte prüfen Sie die geschweiften Klammern.',
    en: 'The template cannot be read: {reason}. Please check the curly brackets.',
  },
  KW_TEMPLATE_RAW_OUTPUT: {
    de: 'Die Vorlage gibt in Zeile {line} einen Wert ungeschützt aus. Bitte verwenden Sie zwei statt drei geschweifte Klammern.',
    en: 'The template outputs a raw value in line {line}. Please use two curly brackets instead of three.',
  },
  KW_TEMPLATE_MARKUP: {
    de: 'Die Vorlage enthält „{found}“. Erlaubt ist einfacher Text mit Absätzen, Listen und Tabellen ohne Stilangaben und Skripte.',
    en: 'The template contains "{found}". Only plain text with paragraphs, lists and tables is allowed, no styles or scripts.',
  },
  KW_TEMPLATE_FIELD_UNKNOWN: {
    de: 'Die Vorlage verwendet ein Feld oder einen Textbaustein, den es nicht gibt: {reason}.',
    en: 'The template uses a field or text module that does not exist: {reason}.',
  },
  KW_TEMPLATE_BLOCK_MISSING: {
    de: 'Der Vorlage fehlt im Fall „{variant}“ der Pflichtabschnitt „{block}“. Bitte ergänzen Sie ihn mit data-block="{block}".',
    en: 'In the case "{variant}" the template lacks the required section "{block}". Please add it with data-block="{block}".',
  },
  KW_TEMPLATE_VALUE_MISSING: {
    de: 'Im Abschnitt „{block}“ fehlt im Fall „{variant}“ die Angabe {value}.',
    en: 'In the case "{variant}" the section "{block}" lacks the value {value}.',
  },
  KW_TEMPLATE_TERMINATION_TOO_LATE: {
    de: 'Der Hinweis auf das Sonderkündigungsrecht muss auf der ersten Seite stehen. Bitte setzen Sie ihn vor den Seitenumbruch.',
    en: 'The notice of the special right of termination must stand on the first page. Please put it before the page break.',
  },
} as const;

export type TemplateProblemCode = keyof typeof problems;

/** Why a template cannot be used; raised when it is published, long before a letter depends on it. */
export function templateProblem(
  code: TemplateProblemCode,
  details: Record<string, string | number> = {},
  cause?: unknown,
): KassenwerkError {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '?'));
  const { de, en } = problems[code];
  return fail('invalid', code, { de: fill(de), en: fill(en) }, { details, cause });
}
