import { filledIn, type Texts } from '../definition/texts';

/** What is wrong with a table. An error keeps it from being released; a warning does not. */
export interface TableProblem {
  code: TableProblemCode;
  severity: 'error' | 'warning';
  /** Places of the rows that are meant, counted from 0. */
  rows?: readonly number[];
  /** Id of the column. */
  column?: string;
  /** Id of the test case. */
  test?: string;
  text: Texts;
}

/** `{…}` is filled in. */
const texts = {
  KW_RULES_SHAPE: {
    de: 'An dieser Stelle fehlt etwas oder steht etwas, das dort nicht stehen kann: {place}.',
    en: 'Something is missing or cannot stand here: {place} ({problem}).',
  },
  KW_RULES_NO_OUTPUT: {
    de: 'Die Tabelle sagt nichts. Bitte fügen Sie eine Ergebnisspalte hinzu.',
    en: 'The table says nothing. Please add a column for a result.',
  },
  KW_RULES_NAME_TWICE: {
    de: 'Den Namen „{name}“ gibt es zweimal. Bitte ändern Sie einen davon.',
    en: 'The name "{name}" exists twice. Please change one of them.',
  },
  KW_RULES_NO_OPTIONS: {
    de: 'Die Spalte „{column}“ hat keine Auswahlwerte. Bitte legen Sie welche an.',
    en: 'The column "{column}" has no values to choose from. Please add some.',
  },
  KW_RULES_COLUMN_UNKNOWN: {
    de: 'Zeile {row} hat einen Inhalt für „{column}“; diese Spalte gibt es nicht.',
    en: 'Row {row} has content for "{column}", which is no column.',
  },
  KW_RULES_CELL_TYPE: {
    de: 'Der Inhalt in Zeile {row}, Spalte „{column}“ passt nicht zur Art der Spalte ({expected}).',
    en: 'The content of row {row}, column "{column}" does not fit the type of the column ({expected}).',
  },
  KW_RULES_CELL_IMPOSSIBLE: {
    de: 'Der Inhalt in Zeile {row}, Spalte „{column}“ kann nie zutreffen. Bitte prüfen Sie die Werte.',
    en: 'The content of row {row}, column "{column}" can never apply. Please check the values.',
  },
  KW_RULES_VALUE_UNKNOWN: {
    de: 'In Zeile {row}, Spalte „{column}“ steht „{value}“; diesen Wert hat die Spalte nicht.',
    en: 'Row {row}, column "{column}" has "{value}", which is no value of the column.',
  },
  KW_RULES_OUTPUT_MISSING: {
    de: 'In Zeile {row} fehlt das Ergebnis „{column}“. Bitte tragen Sie es ein.',
    en: 'Row {row} lacks the result "{column}". Please enter it.',
  },
  KW_RULES_OTHERWISE: {
    de: 'Für „Sonst“ passt oder fehlt das Ergebnis „{column}“. Bitte prüfen Sie es.',
    en: 'For "otherwise" the result "{column}" is missing or does not fit. Please check it.',
  },
  KW_RULES_NEVER_VALID: {
    de: 'Zeile {row} endet, bevor sie beginnt. Bitte prüfen Sie ihre Tage.',
    en: 'Row {row} ends before it begins. Please check its days.',
  },
  KW_RULES_CONDITION: {
    de: 'Die zusätzliche Bedingung in Zeile {row} passt nicht: {problem}',
    en: 'The additional condition of row {row} does not fit: {problem}',
  },
  KW_RULES_PRIORITY: {
    de: 'Beim Vorrang entscheidet die Reihenfolge der Werte des ersten Ergebnisses; es muss deshalb eine Auswahl sein.',
    en: 'With priority, the order of the values of the first result decides; so it must be a choice.',
  },
  KW_RULES_COLLECT: {
    de: 'Die Tabelle soll Ergebnisse zusammenrechnen; „{column}“ ist aber keine Zahl.',
    en: 'The table is to calculate with its results, but "{column}" is no number.',
  },
  KW_RULES_OVERLAP: {
    de: 'Die Zeilen {row} und {other} treffen zugleich zu. Bitte grenzen Sie sie ab, oder lassen Sie die oberste entscheiden.',
    en: 'Rows {row} and {other} apply at the same time. Please separate them, or let the topmost decide.',
  },
  KW_RULES_OVERLAP_POSSIBLE: {
    de: 'Die Zeilen {row} und {other} treffen womöglich zugleich zu; ihre zusätzliche Bedingung entscheidet.',
    en: 'Rows {row} and {other} may apply at the same time; their additional condition decides.',
  },
  KW_RULES_SHADOWED: {
    de: 'Zeile {row} kommt nie zum Zug, weil andere Zeilen alles abdecken: {others}.',
    en: 'Row {row} never counts, because other rows cover all of it: {others}.',
  },
  KW_RULES_GAP: {
    de: 'Lücke: Für diesen Fall trifft keine Zeile zu ({gap}).',
    en: 'Gap: no row applies to this case ({gap}).',
  },
  KW_RULES_GAPS_NOT_SOUGHT: {
    de: 'Die Tabelle ist zu verzweigt, um alle Lücken zu suchen. Bitte ergänzen Sie „Sonst“.',
    en: 'The table branches too much to look for all gaps. Please add "otherwise".',
  },
  KW_RULES_TEST_INPUT: {
    de: 'Der Testfall „{test}“ hat für „{column}“ einen Wert, der nicht zur Spalte passt.',
    en: 'The test case "{test}" has a value for "{column}" that does not fit the column.',
  },
  KW_RULES_TEST_RED: {
    de: 'Der Testfall „{test}“ ergibt {found}, erwartet ist {expected}.',
    en: 'The test case "{test}" gives {found}, expected is {expected}.',
  },
  KW_RULES_COVERAGE: {
    de: 'Die Testfälle treffen {hit} von {all} Zeilen; verlangt sind {wanted} Prozent. Ohne Testfall: {rows}.',
    en: 'The test cases hit {hit} of {all} rows; {wanted} percent are demanded. Without a test case: {rows}.',
  },
  KW_RULES_USE_POLICY: {
    de: '{user} kann mit dieser Trefferregel nicht arbeiten. Bitte stellen Sie die ursprüngliche wieder ein.',
    en: '{user} cannot work with this hit policy. Please restore the original one.',
  },
  KW_RULES_USE_INPUT: {
    de: '{user} kennt keinen Wert für die Spalte „{column}“. Bekannt sind: {known}.',
    en: '{user} has no value for the column "{column}". Known are: {known}.',
  },
  KW_RULES_USE_OUTPUT: {
    de: '{user} braucht das Ergebnis „{column}“. Bitte nehmen Sie die Spalte wieder auf, in der ursprünglichen Art.',
    en: '{user} needs the result "{column}". Please restore the column, with its original type.',
  },
  KW_RULES_USE_VALUE: {
    de: '{user} kann mit dem Wert „{value}“ des Ergebnisses „{column}“ nichts anfangen. Möglich sind: {known}.',
    en: '{user} does not know the value "{value}" of the result "{column}". Possible are: {known}.',
  },
  KW_RULES_USE_ROW: {
    de: 'Zeile {row}: {problem}',
    en: 'Row {row}: {problem}',
  },
} satisfies Record<string, Texts>;

export type TableProblemCode = keyof typeof texts;

type Values = Readonly<Record<string, Texts | string | number>>;
type Place = Pick<TableProblem, 'rows' | 'column' | 'test'>;

/** `place.rows` count from 0, texts from 1; `values` stand for the names in braces. */
export const problem = (
  code: TableProblemCode,
  place: Place = {},
  values: Values = {},
  severity: TableProblem['severity'] = 'error',
): TableProblem => ({
  code,
  severity,
  ...place,
  text: filledIn(texts[code], { ...(place.rows?.[0] === undefined ? {} : { row: place.rows[0] + 1 }), ...values }),
});

export const warning = (code: TableProblemCode, place: Place, values: Values = {}): TableProblem =>
  problem(code, place, values, 'warning');
