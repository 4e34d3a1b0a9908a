import { seededRandom } from '@kassenwerk/kernel/domain';
import type { Cell } from '../definition/cell';
import type { InputColumn } from '../definition/column';
import { randomTable } from '../testing/random-table';
import { cellRead, cellText } from './cell-text';
import { valueRead, valueText } from './value-text';

const same = (text: string) => ({ de: text, en: text });
const named = (value: string, label: string) => ({ value, label: same(label) });
const odd = [
  named('a', 'E-Mail'),
  named('b', 'unbekannt'),
  named('c', 'außer: Brief'),
  named('d', '=1+1; "x"'),
  named('e', 'Doppelt'),
  named('f', 'doppelt'),
  named('g;"]', 'Doppelt'),
  named('h', '[a]'),
  named('i', ' nie '),
  named('j', 'a'),
];
const column = (type: InputColumn['type'], more: object = {}) =>
  ({ id: 'x', label: same('X'), type, options: odd, ...more }) as InputColumn;
const money = { money: true };

/** As text first: comparing objects this often takes long. */
function isKept(cell: Cell | undefined, of: InputColumn): void {
  const text = cellText(cell, of);
  const found = cellRead(text, of);
  if (JSON.stringify(found) !== JSON.stringify({ value: cell }))
    expect({ text, found }).toEqual({ text, found: { value: cell } });
}

it('writes and reads every cell of 500 random tables as it was', () => {
  const random = seededRandom(7_001);
  for (let round = 0; round < 500; round += 1) {
    const { inputs, rows } = randomTable(random);
    for (const { cells } of rows) for (const one of inputs) isKept(cells[one.id], one);
  }
});

it.each([
  [
    column('choice'),
    [{ in: odd.map(({ value }) => value) }, { notIn: ['c', 'unknown one'] }, { in: [] }, { notIn: [] }],
  ],
  [column('set'), [{ hasAny: ['g;"]'] }, { hasAll: ['b', 'h'] }, { hasNone: [] }]],
  [column('number', money), [{ from: 123_456, to: 123_456 }, { above: -5, below: 0.5 }, { from: 1, above: 2 }, {}]],
  [column('number'), [{ from: 1e21, below: 1e-7 }, { to: -3 }, { from: 1000.25, to: 1000.25 }]],
  [column('date'), [{ from: '2026-01-01', to: '2026-12-31' }, { to: '0999-02-28' }, {}]],
  [column('text'), [{ like: ['', '*', 'a;b', ' x ', '"', 'nie', 'zeile\nzwei', '-1'] }, { like: [] }]],
] as [InputColumn, Cell[]][])('keeps odd cells (%#)', (of, cells) => cells.forEach((cell) => isKept(cell, of)));

it.each([
  [column('choice'), 'e-mail;  Brief:', false],
  [column('choice'), 'E-MAIL; [b]', { in: ['a', 'b'] }],
  [column('choice'), 'außer: "unbekannt"', { notIn: ['b'] }],
  [column('number', money), '1.000 bis 2.000,50 €', { from: 100_000, to: 200_050 }],
  [column('number', money), '>= 10 und < 20', { from: 1_000, below: 2_000 }],
  [column('number', money), '10,005', false],
  [column('number'), '1.5', false],
  [column('number'), 'von 3 bis unter 4', false],
  [column('date'), 'ab 1.2.2026', { from: '2026-02-01' }],
  [column('date'), '30.02.2026', false],
  [column('yesNo'), 'vielleicht', false],
  [column('text'), '*widerspruch*; "offen', false],
] as [InputColumn, string, Cell | false][])('reads what people type (%#)', (of, text, wanted) => {
  const found = cellRead(text, of);
  if (wanted) expect(found).toEqual({ value: wanted });
  else expect(found).toHaveProperty('expected');
});

it.each([
  [column('choice'), ['d', 'e', 'nowhere']],
  [column('set'), [[], ['a', 'g;"]']]],
  [column('number', money), [0, -12_345, 0.25]],
  [column('text'), ['', ' ', '"quoted"', 'zwei\nZeilen', 'nie']],
  [column('yesNo'), [true, false]],
  [column('date'), ['2026-11-22']],
] as [InputColumn, (string | number | boolean | string[])[]][])('keeps values (%#)', (of, values) => {
  for (const value of [...values, undefined]) expect(valueRead(valueText(value, of), of)).toEqual({ value });
});
