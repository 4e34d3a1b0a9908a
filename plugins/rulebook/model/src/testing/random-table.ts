import { addDays } from '@kassenwerk/kernel/domain';
import type { Cell } from '../definition/cell';
import type { InputColumn } from '../definition/column';
import { collectors, hitPolicies, type DecisionTable, type Input, type Row } from '../definition/decision-table';

type Random = () => number;
const upTo = (random: Random, most: number): number => Math.floor(random() * most);
const pick = <T>(random: Random, from: readonly T[]): T => from[upTo(random, from.length)]!;
const some = <T>(random: Random, from: readonly T[]): T[] => {
  const chosen = from.filter(() => random() < 0.4);
  return chosen.length > 0 ? chosen : [pick(random, from)];
};
const same = (text: string) => ({ de: text, en: text });
const codes = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `c${index}`, label: same(`C${index}`) }));
const texts = ['aok', 'aok nord', 'bkk', 'bkk süd', 'ikk', ''];
const patterns = ['aok', 'AOK*', '*süd', 'b?k*', '*', 'i*k', '*o*o*', 'bkk'];

/** A table with columns of every type; small domains, so that rows meet each other often. */
export function randomTable(random: Random): DecisionTable {
  const inputs: InputColumn[] = [
    { id: 'channel', label: same('channel'), type: 'choice', options: codes(4), optional: true },
    { id: 'amount', label: same('amount'), type: 'number', decimals: upTo(random, 3), optional: true },
    { id: 'birth', label: same('birth'), type: 'date', optional: true },
    { id: 'urgent', label: same('urgent'), type: 'yesNo', optional: true },
    { id: 'sender', label: same('sender'), type: 'text', optional: true },
    { id: 'marks', label: same('marks'), type: 'set', options: codes(pick(random, [3, 9])), optional: true },
  ];
  const used = inputs.filter(() => random() < 0.6);
  return {
    key: 'random',
    title: same('Random'),
    hitPolicy: pick(random, hitPolicies),
    collect: pick(random, collectors),
    inputs: used,
    outputs: [
      { id: 'team', label: same('team'), type: 'choice', options: codes(5) },
      { id: 'points', label: same('points'), type: 'number' },
    ],
    rows: Array.from({ length: upTo(random, 40) }, (_, index) => randomRow(random, used, index)),
    ...(random() < 0.3 ? { otherwise: { team: 'c0', points: 0 } } : {}),
    tests: [],
  };
}

function randomRow(random: Random, inputs: readonly InputColumn[], index: number): Row {
  const demanded = inputs.filter(() => random() < 0.6);
  return {
    id: `r${index}`,
    cells: Object.fromEntries(demanded.map((column) => [column.id, randomCell(random, column)])),
    ...(random() < 0.2 ? { validFrom: randomDay(random) } : {}),
    ...(random() < 0.2 ? { validTo: randomDay(random) } : {}),
    ...(random() < 0.1
      ? {
          when: {
            op: 'atLeast',
            args: [{ op: 'yearsBetween', args: [{ input: 'birth' }, { fact: 'today' }] }, { value: 18 }],
          },
        }
      : {}),
    outputs: { team: pick(random, codes(5)).value, points: upTo(random, 10) },
  };
}

const randomDay = (random: Random): string =>
  addDays('2026-01-01', upTo(random, 40) - 20 - (random() < 0.3 ? 7_000 : 0));

function randomCell(random: Random, column: InputColumn): Cell {
  if (random() < 0.1) return { empty: true };
  switch (column.type) {
    case 'choice': {
      const values = some(
        random,
        column.options.map(({ value }) => value),
      );
      return random() < 0.8 ? { in: values } : { notIn: values };
    }
    case 'set': {
      const values = some(
        random,
        column.options.map(({ value }) => value),
      );
      return pick(random, [{ hasAny: values }, { hasAll: values }, { hasNone: values }]);
    }
    case 'number':
      return {
        ...pick(random, [{}, { from: upTo(random, 10) }, { above: upTo(random, 100) / 10 ** (column.decimals ?? 0) }]),
        ...pick(random, [{}, { to: upTo(random, 10) + 5 }, { below: 12 - upTo(random, 5) }]),
      };
    case 'date':
      return { ...pick(random, [{}, { from: randomDay(random) }]), ...pick(random, [{}, { to: randomDay(random) }]) };
    case 'yesNo':
      return { is: random() < 0.5 };
    case 'text':
      return { like: some(random, patterns) };
  }
}

export const randomInput = (random: Random, { inputs }: DecisionTable): { input: Input; today: string } => ({
  input: Object.fromEntries(inputs.map((column) => [column.id, randomValue(random, column)])),
  today: randomDay(random),
});

function randomValue(random: Random, column: InputColumn): Input[string] {
  if (random() < 0.1) return pick(random, [undefined, null]);
  switch (column.type) {
    case 'choice':
      return random() < 0.05 ? 'foreign' : pick(random, column.options).value;
    case 'set':
      return column.options.filter(() => random() < 0.4).map(({ value }) => value);
    case 'number':
      return upTo(random, 20_000) / 1_000;
    case 'date':
      return randomDay(random);
    case 'yesNo':
      return random() < 0.5;
    case 'text':
      return pick(random, [...texts, 'AOK Süd', 'b*k']);
  }
}
