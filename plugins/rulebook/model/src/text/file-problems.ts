import { filledIn, type Texts } from '../definition/texts';

/** What keeps a file from being taken over, with the place in the file. */
export interface FileProblem {
  code: FileProblemCode;
  sheet?: string;
  /** As spreadsheets name it: B7. */
  cell?: string;
  text: Texts;
}

const texts = {
  KW_RULES_FILE_CELL: {
    de: 'Blatt „{sheet}“, Zelle {cell}: „{found}“ lässt sich nicht lesen. Erwartet: {expected}.',
    en: 'Sheet "{sheet}", cell {cell}: "{found}" cannot be read. Expected: {expected}.',
  },
  KW_RULES_FILE_SHEET_MISSING: {
    de: 'Das Blatt „{sheet}“ fehlt. Bitte gehen Sie von einer Datei aus, die Sie hier heruntergeladen haben.',
    en: 'The sheet "{sheet}" is missing. Please begin with a file that you downloaded here.',
  },
  KW_RULES_FILE_COLUMN_MISSING: {
    de: 'Blatt „{sheet}“: In Zeile 2 fehlt die Spalte „{found}“. Bitte fügen Sie sie wieder ein.',
    en: 'Sheet "{sheet}": row 2 lacks the column "{found}". Please put it back.',
  },
  KW_RULES_FILE_COLUMN_UNKNOWN: {
    de: 'Blatt „{sheet}“, Zelle {cell}: Die Spalte „{found}“ gibt es in dieser Tabelle nicht, oder sie steht zweimal da. Spalten ändern Sie im Regelwerk selbst.',
    en: 'Sheet "{sheet}", cell {cell}: the column "{found}" is no column of this table, or stands there twice. Columns are changed in the rulebook itself.',
  },
  KW_RULES_FILE_ID_TWICE: {
    de: 'Blatt „{sheet}“, Zelle {cell}: Die Kennung „{found}“ steht zweimal da. Leeren Sie die Zelle, wenn die Zeile neu ist.',
    en: 'Sheet "{sheet}", cell {cell}: the id "{found}" stands there twice. Empty the cell if the row is new.',
  },
  KW_RULES_FILE_CONDITION: {
    de: 'Blatt „{sheet}“, Zelle {cell}: Zusätzliche Bedingungen lassen sich nur im Regelwerk ändern. Dort steht: „{expected}“.',
    en: 'Sheet "{sheet}", cell {cell}: additional conditions can be changed in the rulebook alone. It says there: "{expected}".',
  },
  KW_RULES_FILE_OTHER_TABLE: {
    de: 'Die Datei gehört zur Tabelle „{found}“, nicht zu „{expected}“.',
    en: 'The file belongs to the table "{found}", not to "{expected}".',
  },
  KW_RULES_FILE_RULE: {
    de: 'Regel {cell}: „{found}“ lässt sich nicht übernehmen. Erwartet: {expected}.',
    en: 'Rule {cell}: "{found}" cannot be taken over. Expected: {expected}.',
  },
  KW_RULES_FILE_DMN: {
    de: 'Die DMN-Datei enthält etwas, das dieses Regelwerk nicht kennt: {found}. Erlaubt ist genau eine Entscheidung mit einer Tabelle nach DMN 1.3.',
    en: 'The DMN file contains something that this rulebook does not know: {found}. Exactly one decision with a table by DMN 1.3 is allowed.',
  },
} satisfies Record<string, Texts>;

export type FileProblemCode = keyof typeof texts;

interface Place {
  sheet?: string;
  cell?: string;
  found?: string;
  expected?: Texts | string;
}

const longestFound = 80;

export const fileProblem = (code: FileProblemCode, { sheet, cell, found = '', expected = '' }: Place): FileProblem => ({
  code,
  ...(sheet === undefined ? {} : { sheet }),
  ...(cell === undefined ? {} : { cell }),
  text: filledIn(texts[code], {
    sheet: sheet ?? '',
    cell: cell ?? '',
    found: found.length > longestFound ? `${found.slice(0, longestFound)}…` : found,
    expected,
  }),
});
