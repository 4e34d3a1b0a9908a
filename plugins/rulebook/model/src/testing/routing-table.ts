import type { Cell } from '../definition/cell';
import type { DecisionTable, Input, Row } from '../definition/decision-table';

const same = (text: string) => ({ de: text, en: text });
const codes = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `${name}${index}`, label: same(`${name} ${index}`) }));
const codeIn = (name: string, count: number, turn: number): string => `${name}${turn % count}`;

const channels = 6;
const topics = 20;
const amountStep = 5_000;

/** A table of the size that is wanted, of the kind that routes requests: where it leaves off, a last row takes the rest. */
export function routingTable(size: number): DecisionTable {
  return {
    key: 'bench-routing',
    title: same('Routing'),
    hitPolicy: 'first',
    inputs: [
      { id: 'topic', label: same('topic'), type: 'choice', options: codes('topic', topics) },
      { id: 'channel', label: same('channel'), type: 'choice', options: codes('channel', channels) },
      { id: 'amount', label: same('amount'), type: 'number', money: true },
      { id: 'receivedOn', label: same('received'), type: 'date' },
      { id: 'minor', label: same('minor'), type: 'yesNo' },
    ],
    outputs: [
      { id: 'team', label: same('team'), type: 'text' },
      { id: 'days', label: same('days'), type: 'number' },
    ],
    rows: [
      ...Array.from({ length: size - 1 }, (_, index) => rowNumber(index)),
      { id: 'rest', cells: {}, outputs: { team: 'clearing', days: 5 } },
    ],
    tests: [],
  };
}

function rowNumber(index: number): Row {
  const from = (index % 17) * amountStep;
  const cells: Record<string, Cell> = {
    topic: { in: [codeIn('topic', topics, index), codeIn('topic', topics, index * 7 + 3)] },
    ...(index % 3 === 0 ? {} : { channel: { in: [codeIn('channel', channels, index)] } }),
    ...(index % 2 === 0 ? { amount: { from, below: from + 4 * amountStep } } : {}),
    ...(index % 5 === 0 ? { receivedOn: { from: '2026-07-01' } } : {}),
    ...(index % 7 === 0 ? { minor: { is: index % 2 === 0 } } : {}),
  };
  return { id: `row${index}`, cells, outputs: { team: `team${index % 12}`, days: index % 10 } };
}

/** Something to decide upon; the same for the same number. */
export const routingInput = (turn: number): Input => ({
  topic: codeIn('topic', topics, turn * 13),
  channel: codeIn('channel', channels, turn * 5 + (turn >> 3)),
  amount: (turn * 7_919) % 100_000,
  receivedOn: turn % 2 === 0 ? '2026-03-04' : '2026-10-11',
  minor: turn % 9 === 0,
});
