import { fileProblem, type FileProblem } from './file-problems';
import type { Read } from './reading';
import { addressOf, type FoundSheet } from './sheet';

/** One line of a sheet, asked by the ids of its second row. */
export interface Line {
  text(mark: string): string;
  /** What stands there, or the value before where the text says the same; a problem is filed where it cannot be read. */
  read<T>(
    mark: string,
    wanted: { read: (text: string) => Read<T>; before?: { value: T; text: string } },
  ): T | undefined;
  refuse(code: FileProblem['code'], mark: string, expected?: FileProblem['text']): void;
}

interface Headings {
  /** Ids that must be there, and others that may be. */
  needed: readonly string[];
  optional?: readonly string[];
}

const headingRow = 2;

/** The lines below the headings that hold anything at all; problems of the headings are filed first. */
export function linesOf(sheet: FoundSheet, { needed, optional = [] }: Headings, problems: FileProblem[]): Line[] {
  const places = placesOf(sheet, [...needed, ...optional], problems);
  for (const mark of needed)
    if (!places.has(mark))
      problems.push(fileProblem('KW_RULES_FILE_COLUMN_MISSING', { sheet: sheet.name, found: mark }));
  const rows = [...sheet.rows].filter(([row]) => row > headingRow).sort(([a], [b]) => a - b);
  return rows
    .filter(([, cells]) => [...places.values()].some((place) => cells.get(place)?.trim()))
    .map(([row, cells]) => lineOf({ sheet: sheet.name, row, cells, places, problems }));
}

function placesOf({ name, rows }: FoundSheet, known: readonly string[], problems: FileProblem[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const [column, text] of rows.get(headingRow) ?? []) {
    const mark = text.trim();
    if (mark === '') continue;
    if (known.includes(mark) && !places.has(mark)) places.set(mark, column);
    else {
      const cell = addressOf(headingRow, column);
      problems.push(fileProblem('KW_RULES_FILE_COLUMN_UNKNOWN', { sheet: name, cell, found: mark }));
    }
  }
  return places;
}

interface Found {
  sheet: string;
  row: number;
  cells: ReadonlyMap<number, string>;
  places: ReadonlyMap<string, number>;
  problems: FileProblem[];
}

function lineOf({ sheet, row, cells, places, problems }: Found): Line {
  const text = (mark: string) => cells.get(places.get(mark) ?? 0) ?? '';
  const refuse: Line['refuse'] = (code, mark, expected) => {
    const cell = addressOf(row, places.get(mark) ?? 1);
    problems.push(fileProblem(code, { sheet, cell, found: text(mark), ...(expected ? { expected } : {}) }));
  };
  return {
    text,
    refuse,
    read(mark, { read, before }) {
      const written = text(mark);
      if (before && before.text.trim() === written.trim()) return before.value;
      const found = read(written);
      if ('value' in found) return found.value;
      refuse('KW_RULES_FILE_CELL', mark, found.expected);
      return undefined;
    },
  };
}
