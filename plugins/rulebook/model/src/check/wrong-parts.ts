import { conditionProblems } from '../conditions/check-condition';
import type { DecisionTable, Outputs, Row } from '../definition/decision-table';
import { optionsOf, type OutputColumn } from '../definition/column';
import { problem, type TableProblem } from './problems';
import { valueFits } from './value-fits';
import { wrongCell } from './wrong-cells';

/** What is wrong with columns and rows for themselves; without such problems a table can be compiled. */
export function wrongParts(table: DecisionTable): TableProblem[] {
  const { inputs, outputs, rows, otherwise } = table;
  return [
    ...wrongColumns(table),
    ...rows.flatMap((row, place) => wrongRow(row, place, table)),
    ...(otherwise ? outputs.filter((one) => !saysWell(otherwise, one)) : []).map((one) =>
      problem('KW_RULES_OTHERWISE', { column: one.id }, { column: one.label }),
    ),
    ...twice([...inputs, ...outputs].map(({ id }) => id)),
    ...twice(rows.map(({ id }) => id)),
    ...twice(table.tests.map(({ id }) => id)),
  ];
}

function wrongColumns({ inputs, outputs, hitPolicy, collect = 'list' }: DecisionTable): TableProblem[] {
  const found: TableProblem[] = outputs.length === 0 ? [problem('KW_RULES_NO_OUTPUT')] : [];
  for (const column of [...inputs, ...outputs]) {
    const { id, label, type } = column;
    if ((type === 'choice' || type === 'set') && optionsOf(column).length === 0)
      found.push(problem('KW_RULES_NO_OPTIONS', { column: id }, { column: label }));
    found.push(...twice(optionsOf(column).map(({ value }) => value)));
  }
  if (hitPolicy === 'priority' && outputs[0]?.type !== 'choice')
    found.push(problem('KW_RULES_PRIORITY', { column: outputs[0]?.id ?? '' }));
  if (hitPolicy !== 'collect' || collect === 'list' || collect === 'count') return found;
  const others = outputs.filter(({ type }) => type !== 'number');
  return [...found, ...others.map(({ id, label }) => problem('KW_RULES_COLLECT', { column: id }, { column: label }))];
}

function wrongRow(row: Row, place: number, { inputs, outputs }: DecisionTable): TableProblem[] {
  const { cells, validFrom, validTo, when } = row;
  const found = Object.entries(cells).flatMap(([id, cell]) => {
    const column = inputs.find((one) => one.id === id);
    if (column) return wrongCell(cell, column, place);
    return [problem('KW_RULES_COLUMN_UNKNOWN', { rows: [place] }, { column: id })];
  });
  if (validFrom !== undefined && validTo !== undefined && validTo < validFrom)
    found.push(problem('KW_RULES_NEVER_VALID', { rows: [place] }));
  for (const text of when ? conditionProblems(when, inputs) : [])
    found.push(problem('KW_RULES_CONDITION', { rows: [place] }, { problem: text }));
  return [...found, ...wrongOutputs(row, place, outputs)];
}

function wrongOutputs({ outputs: said }: Row, place: number, outputs: readonly OutputColumn[]): TableProblem[] {
  const strangers = Object.keys(said).filter((id) => !outputs.some((one) => one.id === id));
  const wrong = outputs.filter((one) => !saysWell(said, one));
  return [
    ...strangers.map((id) => problem('KW_RULES_COLUMN_UNKNOWN', { rows: [place] }, { column: id })),
    ...wrong.map(({ id, label }) => {
      const value = said[id];
      const at = { rows: [place], column: id };
      if (value === undefined) return problem('KW_RULES_OUTPUT_MISSING', at, { column: label });
      return problem('KW_RULES_VALUE_UNKNOWN', at, { column: label, value: String(value) });
    }),
  ];
}

const saysWell = (said: Outputs, column: OutputColumn): boolean => valueFits(said[column.id], column);

function twice(names: readonly string[]): TableProblem[] {
  const repeated = new Set(names.filter((name, place) => names.indexOf(name) !== place));
  return [...repeated].map((name) => problem('KW_RULES_NAME_TWICE', {}, { name }));
}
