import type { InputColumn, OutputColumn } from '../definition/column';
import type { DecisionTable } from '../definition/decision-table';
import { columnTypeWords } from '../review/column-words';
import { sheetNames, type Sheet } from './sheet';
import { optionWord } from './words';

const howToWrite: Readonly<Record<InputColumn['type'], string>> = {
  choice: 'Werte mit Semikolon dazwischen, oder „außer: …“',
  set: '„eines von: …“, „alle von: …“ oder „keines von: …“',
  number: '„ab 5“, „über 5“, „bis 10“, „unter 10“, „ab 5 bis 10“ oder genau der Wert',
  date: '„ab 01.01.2027“, „bis 31.12.2027“, beides oder genau der Tag',
  yesNo: '„Ja“ oder „Nein“',
  text: 'Textmuster mit Semikolon dazwischen; * steht für beliebig viele Zeichen, ? für genau eines',
};

const rules = [
  'Eine leere Zelle lässt alles zu. „unbekannt“ verlangt, dass der Wert nicht bekannt ist, „bekannt“ bei Zahlen und Tagen das Gegenteil.',
  'Neue Zeilen brauchen keine Kennung in der ersten Spalte; sie entsteht beim Einlesen. Die Kennung „#sonst“ sagt, was gilt, wenn keine Zeile zutrifft.',
  'Werte mit Sonderzeichen stehen in Anführungszeichen, Schlüssel von Werten in eckigen Klammern.',
  'Eine Liste als erwartetes Ergebnis steht in eigenen Zeilen darunter, je mit „+“ in der ersten Spalte.',
  'Spalten, Auswahlwerte und zusätzliche Bedingungen werden im Regelwerk selbst geändert.',
];

/** What the columns mean and how to write in them; on reading only the key of the table counts. */
export function columnSheet({ key, title, hitPolicy, inputs, outputs }: DecisionTable): Sheet {
  const lines = [
    ['Tabelle', key],
    ['Titel', title.de],
    ['Trefferregel', hitPolicy],
    [],
    ...rules.map((rule) => [rule]),
    [],
    ['Spalte', 'Bedeutung', 'Art', 'So schreiben Sie', 'Werte'],
    ...inputs.map((column) => [
      `wenn.${column.id}`,
      column.label.de,
      typeOf(column),
      howToWrite[column.type],
      ...valuesOf(column),
    ]),
    ...outputs.map((column) => [`dann.${column.id}`, column.label.de, typeOf(column), 'ein Wert', ...valuesOf(column)]),
  ];
  return { name: sheetNames.columns, rows: lines.map((line) => line.map((text) => ({ text }))) };
}

const typeOf = (column: InputColumn | OutputColumn): string => columnTypeWords[column.type].de;

const valuesOf = (column: InputColumn | OutputColumn): string[] =>
  'options' in column ? [column.options.map(({ value }) => optionWord(value, column.options)).join('; ')] : [];
