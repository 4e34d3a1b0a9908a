import {
  optionsOf,
  problem,
  type DecisionTable,
  type HitPolicy,
  type InputType,
  type OutputColumn,
  type OutputType,
  type Row,
  type TableProblem,
  type Texts,
} from '../../../model/src';

/**
 * What a program asks a table and reads from it. Versions that it could not work with are refused when somebody releases them, and
 * not found out in the middle of a run.
 */
export interface TableUse {
  key: string;
  /** Who asks, as the subject of a sentence: „Die Prüfung der Mitglieder“. */
  user: Texts;
  hitPolicy: HitPolicy;
  /** What it knows, by id of the column. A table may ask for less, but for nothing else. */
  inputs: Readonly<Record<string, InputType>>;
  /** What it reads, by id of the column; a list names the only values of a choice that it can follow. */
  outputs: Readonly<Record<string, OutputType | readonly string[]>>;
  /** What else is wrong with a row. */
  check?(outputs: Row['outputs']): Texts | undefined;
}

const uses = new Map<string, TableUse>();

/** Call in `register()`, before tables are published. */
export const declareTableUse = (use: TableUse): void => void uses.set(use.key, use);

/** Why the program that asks this table could not work with it. */
export function useProblems(table: DecisionTable): TableProblem[] {
  const use = uses.get(table.key);
  return use ? problemsOf(table, use) : [];
}

/** The same for a use that is at hand, declared or not. */
export function problemsOf(table: DecisionTable, use: TableUse): TableProblem[] {
  const { user } = use;
  return [
    ...(table.hitPolicy === use.hitPolicy ? [] : [problem('KW_RULES_USE_POLICY', {}, { user })]),
    ...strangeInputs(table, use),
    ...Object.keys(use.outputs).flatMap((id) => outputProblems(table, use, id)),
    ...table.rows.flatMap(({ outputs }, row) => rowProblems(use, outputs, row)),
  ];
}

function strangeInputs({ inputs }: DecisionTable, { user, inputs: known }: TableUse): TableProblem[] {
  const strange = inputs.filter(({ id, type }) => known[id] !== type);
  const names = Object.keys(known).join(', ');
  return strange.map(({ id, label }) =>
    problem('KW_RULES_USE_INPUT', { column: id }, { user, column: label, known: names }),
  );
}

function outputProblems({ outputs }: DecisionTable, { user, outputs: wanted }: TableUse, id: string): TableProblem[] {
  const column = outputs.find((one) => one.id === id);
  const expected = wanted[id]!;
  const type = typeof expected === 'string' ? expected : 'choice';
  if (column?.type !== type)
    return [problem('KW_RULES_USE_OUTPUT', { column: id }, { user, column: column?.label ?? id })];
  return typeof expected === 'string' ? [] : strangeValues(column, expected, user);
}

function strangeValues(column: OutputColumn, known: readonly string[], user: Texts): TableProblem[] {
  const strange = optionsOf(column).filter(({ value }) => !known.includes(value));
  return strange.map(({ label }) =>
    problem(
      'KW_RULES_USE_VALUE',
      { column: column.id },
      { user, column: column.label, value: label, known: known.join(', ') },
    ),
  );
}

function rowProblems({ check }: TableUse, outputs: Row['outputs'], row: number): TableProblem[] {
  const found = check?.(outputs);
  return found ? [problem('KW_RULES_USE_ROW', { rows: [row] }, { problem: found })] : [];
}
