import type { InputColumn, OutputColumn } from '../definition/column';
import type { Collector, DecisionTable, HitPolicy, Outputs } from '../definition/decision-table';
import { fileProblem, type FileProblem } from '../text/file-problems';
import { idFrom, inputFrom, outputFrom } from './derive-columns';
import { dayInput, otherwiseRule, whenInput, type DmnTable } from './dmn-table';
import { outputsOf, rowsFromRules, type Columns } from './rows-from-rules';
import { aggregations, policyNames } from './to-dmn';

/**
 * A table from DMN. What DMN cannot say comes from our own part of the file, where there is one; what we cannot say is refused with
 * its place.
 */
export function fromDmn(
  given: DmnTable,
  own: DecisionTable | undefined,
): { table: DecisionTable; problems: FileProblem[] } {
  const problems: FileProblem[] = [];
  const columns = columnsOf(given, own);
  const rules = given.rules.filter(({ id }) => id !== otherwiseRule);
  const last = given.rules.find(({ id }) => id === otherwiseRule);
  const rows = rowsFromRules(rules, columns, { own, problems });
  const presets = given.outputs.map(({ preset }) => preset ?? '');
  const otherwise: Outputs | undefined = last
    ? outputsOf(last, columns, problems)
    : presets.some((preset) => preset !== '')
      ? outputsOf({ id: otherwiseRule, inputs: [], outputs: presets }, columns, problems)
      : undefined;
  const base: Partial<DecisionTable> = own ?? { tests: [] };
  const table: DecisionTable = {
    ...base,
    key: given.key,
    title: own?.title.de === given.name ? own.title : { de: given.name, en: given.name },
    tests: base.tests ?? [],
    ...policyFrom(given, problems),
    inputs: columns.inputs.flatMap(({ column }) => (column ? [column] : [])),
    outputs: columns.outputs,
    rows,
    otherwise,
  };
  return { table, problems };
}

/** Each input of the file with the column it becomes, or with what else it says. */
function columnsOf({ inputs, outputs, rules }: DmnTable, own: DecisionTable | undefined): Columns {
  const taken = new Set<string>();
  const take = <T extends { id: string }>(column: T): T => {
    taken.add(column.id);
    return column;
  };
  const isOurs = (input: DmnTable['inputs'][number], ours: typeof dayInput) =>
    input.expression === ours.expression && input.label === ours.label;
  return {
    inputs: inputs.map((input, place) => {
      if (isOurs(input, whenInput)) return { place, is: 'when' as const };
      if (isOurs(input, dayInput)) return { place, is: 'days' as const };
      const known = own?.inputs.find(({ id }) => id === input.expression && !taken.has(id));
      const tests = rules.map((rule) => rule.inputs[place] ?? '');
      const column: InputColumn =
        known ?? inputFrom(input, tests, idFrom(input.expression || input.label, `input-${place + 1}`, taken));
      return { place, column: take(column) };
    }),
    outputs: outputs.map((output, place): OutputColumn => {
      const known = own?.outputs.find(({ id }) => id === output.name && !taken.has(id));
      const values = rules.map((rule) => rule.outputs[place] ?? '');
      return take(
        known ?? outputFrom(output, values, idFrom(output.name || output.label, `output-${place + 1}`, taken)),
      );
    }),
  };
}

/** `RULE ORDER` is what we call a list: all rows, in the order of the table. */
function policyFrom(
  { hitPolicy, aggregation }: DmnTable,
  problems: FileProblem[],
): { hitPolicy: HitPolicy; collect?: Collector | undefined } {
  if (hitPolicy === 'RULE ORDER') return { hitPolicy: 'collect', collect: 'list' };
  const found = (Object.keys(policyNames) as HitPolicy[]).find((name) => policyNames[name] === hitPolicy);
  if (!found) problems.push(fileProblem('KW_RULES_FILE_DMN', { found: `hitPolicy="${hitPolicy}"` }));
  if (found !== 'collect') return { hitPolicy: found ?? 'first', collect: undefined };
  const collect = Object.entries(aggregations).find(([, name]) => name === aggregation)?.[0];
  return { hitPolicy: 'collect', collect: (collect ?? 'list') as Collector };
}
