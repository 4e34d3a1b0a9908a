import type { InputColumn, OutputColumn } from '../definition/column';
import type { Collector, DecisionTable, Outputs, Row } from '../definition/decision-table';
import { conditionFeel } from './condition-feel';
import {
  dayInput,
  otherwiseRule,
  rulePrefix,
  whenInput,
  type DmnInput,
  type DmnOutput,
  type DmnRule,
  type DmnTable,
} from './dmn-table';
import { literal } from './literals';
import { rangeTests, unaryTests } from './unary-tests';

export const policyNames = { unique: 'UNIQUE', first: 'FIRST', priority: 'PRIORITY', collect: 'COLLECT' } as const;
export const aggregations: Readonly<Record<Exclude<Collector, 'list'>, string>> = {
  sum: 'SUM',
  min: 'MIN',
  max: 'MAX',
  count: 'COUNT',
};

/** A table as DMN 1.3. Effective dates and additional conditions become columns, so that other engines decide the same. */
export function toDmn(table: DecisionTable): DmnTable {
  const { key, title, hitPolicy, collect = 'list', inputs, outputs, rows, otherwise } = table;
  const isLast = otherwise !== undefined && hitPolicy === 'first';
  const extra = extraInputs(table);
  const rules = rows.map((row) => ruleOf(row, table));
  if (isLast) rules.push(otherwiseAs(otherwise, table, inputs.length + extra.length));
  return {
    key,
    name: title.de,
    hitPolicy: policyNames[hitPolicy],
    aggregation: hitPolicy === 'collect' && collect !== 'list' ? aggregations[collect] : undefined,
    inputs: [...inputs.map(inputOf), ...extra],
    outputs: outputs.map((column) => ({
      ...outputOf(column),
      preset: isLast || otherwise?.[column.id] === undefined ? undefined : outputText(otherwise, column),
    })),
    rules,
    own: table,
  };
}

const typeRefs = {
  choice: 'string',
  set: 'Any',
  number: 'number',
  date: 'date',
  yesNo: 'boolean',
  text: 'string',
} as const;

const valuesOf = (column: InputColumn | OutputColumn): string | undefined =>
  column.type === 'choice' ? column.options.map(({ value }) => literal(value)).join(', ') : undefined;

const inputOf = (column: InputColumn): DmnInput => ({
  label: column.label.de,
  expression: column.id,
  typeRef: typeRefs[column.type],
  values: valuesOf(column),
});

const outputOf = (column: OutputColumn): DmnOutput => ({
  label: column.label.de,
  name: column.id,
  typeRef: typeRefs[column.type],
  values: valuesOf(column),
});

const hasDays = ({ rows }: DecisionTable) => rows.some(({ validFrom, validTo }) => validFrom ?? validTo);
const hasConditions = ({ rows }: DecisionTable) => rows.some(({ when }) => when);

const extraInputs = (table: DecisionTable): DmnInput[] => [
  ...(hasDays(table) ? [dayInput] : []),
  ...(hasConditions(table) ? [whenInput] : []),
];

export function ruleOf(row: Row, table: DecisionTable): DmnRule {
  const { inputs, outputs } = table;
  const { id, cells, when, validFrom, validTo, note } = row;
  const days = (validFrom ?? validTo) ? rangeTests({ from: validFrom, to: validTo }, (day) => literal(day, true)) : '-';
  return {
    id: rulePrefix + id,
    inputs: [
      ...inputs.map((column) => unaryTests(cells[column.id], column)),
      ...(hasDays(table) ? [days] : []),
      ...(hasConditions(table) ? [when ? conditionFeel(when, inputs) : '-'] : []),
    ],
    outputs: outputs.map((column) => outputText(row.outputs, column)),
    note,
  };
}

const otherwiseAs = (said: Outputs, { outputs }: DecisionTable, inputs: number): DmnRule => ({
  id: otherwiseRule,
  inputs: Array.from({ length: inputs }, () => '-'),
  outputs: outputs.map((column) => outputText(said, column)),
});

function outputText(said: Outputs, column: OutputColumn): string {
  const value = said[column.id];
  return value === undefined ? '' : literal(value, column.type === 'date');
}
