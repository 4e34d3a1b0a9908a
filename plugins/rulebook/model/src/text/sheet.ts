/** What stands in one cell of a sheet. `number` and `day` let a spreadsheet calculate and sort; reading goes by the text. */
export interface SheetCell {
  text: string;
  number?: number;
  day?: string;
  isMoney?: boolean;
}

/** A sheet as it is written: two rows of headings (for people, and ids), then the content. */
export interface Sheet {
  name: string;
  rows: readonly (readonly SheetCell[])[];
}

/** A sheet as it was found: texts by row and column, both counted from 1 as spreadsheets do. */
export interface FoundSheet {
  name: string;
  rows: ReadonlyMap<number, ReadonlyMap<number, string>>;
}

export const sheetNames = { rows: 'Regeln', tests: 'Testfälle', columns: 'Spalten' } as const;

/** Ids of the second row that name no column of the table; `#` stands in no id. */
export const marks = {
  row: '#Zeile',
  when: '#Bedingung',
  from: '#ab',
  to: '#bis',
  note: '#Notiz',
  otherwise: '#sonst',
  test: '#Testfall',
  title: '#Titel',
  day: '#Tag',
  result: '#Ergebnis',
  count: '#Anzahl',
  more: '+',
} as const;

export const inputMark = (id: string): string => `wenn.${id}`;
export const outputMark = (id: string): string => `dann.${id}`;

/** What a test case expects in general; the rest stands in the columns of the results. */
export const resultWords = { one: 'ein Ergebnis', none: 'kein Ergebnis', list: 'Liste' } as const;

/** A1, AB12 */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters + String(row);
}
