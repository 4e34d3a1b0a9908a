import { tableUseProblems } from '@kassenwerk/rulebook';
import { optionsOf, reviewTable, type DecisionTable } from '@kassenwerk/rulebook/model';
import { findingReasons, ruleIds } from '../domain/plausibility';
import { tableUses } from '.';
import { returnReasonTable } from './return-reason';
import { shippedTable } from './shipped-table.fixture';

const codesOf = (table: DecisionTable, use = returnReasonTable) =>
  tableUseProblems(table, use).map(({ code, rows = [] }) => [code, ...rows].join(' '));

it.each(tableUses.map((use) => [use.key, use] as const))('%s is sound as it is shipped, and of use', (key, use) => {
  const { definition } = shippedTable(key);
  expect(reviewTable(definition)).toEqual([]);
  expect(codesOf(definition, use)).toEqual([]);
});

it('names in the table of the plausibility exactly what the program can find', () => {
  const { inputs } = shippedTable('plausibility').definition;
  const valuesOf = (column: string) => optionsOf(inputs.find(({ id }) => id === column)!).map(({ value }) => value);
  expect(valuesOf('rule').sort()).toEqual([...ruleIds].sort());
  expect(valuesOf('reason').sort()).toEqual([...findingReasons].sort());
});

it('refuses what the booking of returns could not follow', () => {
  const { definition } = shippedTable('return-reason');
  const [first, ...rows] = definition.rows;
  const changed: DecisionTable = {
    ...definition,
    hitPolicy: 'priority',
    inputs: [...definition.inputs, { id: 'age', label: { de: 'Alter', en: 'Age' }, type: 'number' }],
    outputs: definition.outputs.flatMap((column) => {
      if (column.id === 'retryDays') return [];
      const pardon = { value: 'pardon', label: { de: 'Erlassen', en: 'Pardon' } };
      return column.id === 'action' && column.type === 'choice'
        ? [{ ...column, options: [...column.options, pardon] }]
        : [column];
    }),
    rows: [{ ...first!, outputs: { ...first!.outputs, retryDays: 0 } }, ...rows],
  };
  expect(codesOf(changed)).toEqual([
    'KW_RULES_USE_POLICY',
    'KW_RULES_USE_INPUT',
    'KW_RULES_USE_VALUE',
    'KW_RULES_USE_OUTPUT',
    'KW_RULES_USE_ROW 0',
  ]);
});
