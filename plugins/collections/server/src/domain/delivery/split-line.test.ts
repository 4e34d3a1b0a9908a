import { parse } from 'csv-parse/sync';
import { splitLine } from './split-line';
import { seededRandom } from '@kassenwerk/kernel';

const pieces = ['', 'a', 'Müller', 'x"y', '"quoted; with ""quotes"""', '""', '"plain"', ' blank ', "O'Hara"];

it('agrees with csv-parse on any mixture of plain and quoted fields', () => {
  const random = seededRandom(7);
  for (let round = 0; round < 2_000; round += 1) {
    const count = 1 + Math.floor(random() * 8);
    const line = Array.from({ length: count }, () => pieces[Math.floor(random() * pieces.length)] ?? '').join(';');
    if (line === '') continue;
    const [expected] = parse(line, { delimiter: ';', relax_quotes: true, relax_column_count: true });
    expect(splitLine(line)).toEqual(expected);
  }
});

it.each(['"open', 'a;"open;b', '"closed"too late;b', '"a""'])('refuses %j', (line) => {
  expect(splitLine(line)).toBeUndefined();
});

it('keeps empty fields at both ends', () => {
  expect(splitLine(';"";')).toEqual(['', '', '']);
});
