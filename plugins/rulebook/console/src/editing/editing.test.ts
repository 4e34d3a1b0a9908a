import type { DecisionTable } from '@kassenwerk/rulebook/model';
import { addRow, copyRow, moveRow, putInput, removeColumn, setCell } from './change-table';
import { cellIn, modeOf } from './cell-modes';
import { copyTable, keyFrom, newTable } from './new-table';
import { linesOf, optionsFrom } from './option-lines';

const channel = {
  id: 'channel',
  label: { de: 'Kanal', en: 'Channel' },
  type: 'choice' as const,
  options: optionsFrom('email = E-Mail | E-mail\nBrief'),
};
const begun = (): DecisionTable =>
  [putInput(channel), addRow(0), addRow(1), setCell(1, 'channel', { in: ['email'] })].reduce<DecisionTable>(
    (table, change) => change(table),
    newTable('Zuständigkeit für Briefe', 'Ergebnis'),
  );

it('makes codes from words, and reads back what it writes', () => {
  expect(channel.options).toEqual([
    { value: 'email', label: { de: 'E-Mail', en: 'E-mail' } },
    { value: 'brief', label: { de: 'Brief', en: 'Brief' } },
  ]);
  expect(optionsFrom(linesOf(channel))).toEqual(channel.options);
  expect(keyFrom('Zuständigkeit für Briefe')).toBe('zustaendigkeit-fuer-briefe');
});

it('moves and copies rows under names of their own', () => {
  const table = copyRow(1)(begun());
  expect(table.rows.map(({ id }) => id)).toEqual(['row', 'row-2', 'row-2-2']);
  expect(moveRow(2, 0)(table).rows.map(({ id }) => id)).toEqual(['row-2-2', 'row', 'row-2']);
  expect(copyTable(table, 'Neu')).toMatchObject({ key: 'neu', title: { de: 'Neu' } });
});

it('takes a column away with all that is said about it', () => {
  const test = { id: 't', title: 'T', input: { channel: 'email' }, at: '2026-11-22', expected: { result: 'a' } };
  const table = removeColumn('channel')({ ...begun(), tests: [test] });
  expect(table).toMatchObject({ inputs: [], tests: [{ input: {} }] });
  expect(table.rows.map(({ cells }) => cells)).toEqual([{}, {}]);
});

it('keeps the values of a cell when the way to compare changes', () => {
  expect(cellIn('notIn', { in: ['email'] })).toEqual({ notIn: ['email'] });
  expect([undefined, { is: false }, { from: 1 }, { empty: true as const }].map(modeOf)).toEqual([
    'any',
    'no',
    'range',
    'empty',
  ]);
});
