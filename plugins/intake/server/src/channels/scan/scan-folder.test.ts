import {
  existsSync,
  lutimesSync,
  symlinkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readIndex, textOfIndex } from './read-index';
import { discard, pickUp, putAside } from './scan-folder';

const data = mkdtempSync(join(tmpdir(), 'scan-folder-'));
const folder = join(data, 'scan-in', 'nordlicht');
const before = process.env['KASSENWERK_DATA'];
const now = new Date();

beforeEach(() => {
  process.env['KASSENWERK_DATA'] = data;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});
afterAll(() => {
  process.env['KASSENWERK_DATA'] = before;
  rmSync(data, { recursive: true, force: true });
});

function drop(name: string | Buffer, content = 'Brief', secondsAgo = 60): void {
  const path = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]);
  writeFileSync(path, content);
  const at = now.getTime() / 1000 - secondsAgo;
  utimesSync(path, at, at);
}

const hour = 3_600;
const look = () => pickUp('nordlicht', now);

it('takes a letter with its index file, in whatever case the endings are written', async () => {
  drop('Brief Müller 😀.PDF');
  drop('Brief Müller 😀.Xml');
  const { letters } = await look();
  expect(letters).toMatchObject([{ name: 'Brief Müller 😀.PDF', index: { kind: 'xml' } }]);
});

it('waits for what is still written: young, empty, or under the name of a program that is not done', async () => {
  drop('jung.pdf', 'halb', 1);
  drop('leer.pdf', '', 60);
  drop('brief.pdf.part', 'halb', hour);
  drop('~brief.pdf', 'halb', hour);
  expect(await look()).toEqual({ letters: [], strangers: [] });
});

it('names what will never be a letter, once it has lain there for a while', async () => {
  drop('brief.docx', 'Wort', hour);
  drop('ohne-brief.xml', '<index/>', hour);
  drop('neu.zip', 'PK', 60);
  drop('Thumbs.db', 'Windows', hour);
  symlinkSync('/etc/hostname', join(folder, 'verweis.pdf'));
  lutimesSync(join(folder, 'verweis.pdf'), now.getTime() / 1000 - hour, now.getTime() / 1000 - hour);
  const { letters, strangers } = await look();
  expect(letters).toEqual([]);
  expect(strangers.map(({ name, isIndex }) => [name, isIndex]).sort()).toEqual([
    ['brief.docx', false],
    ['ohne-brief.xml', true],
    ['verweis.pdf', false],
  ]);
});

it('gives an empty letter up after ten minutes, so that it is refused', async () => {
  drop('leer.pdf', '', hour);
  expect((await look()).letters).toHaveLength(1);
});

it('loses no letter when the scanner begins to count anew', async () => {
  drop('scan0001.pdf', 'gestern');
  const [first] = (await look()).letters;
  drop('scan0001.pdf', 'heute');
  const [second] = (await look()).letters;
  expect([first!, second!].map(({ path }) => readFileSync(path, 'utf8'))).toEqual(['gestern', 'heute']);
  expect(await putAside(first!, 'refused')).toBe('scan0001.pdf');
  expect(await putAside(second!, 'refused')).toBe('scan0001 (2).pdf');
  expect(readFileSync(join(folder, 'refused', 'scan0001.pdf'), 'utf8')).toBe('gestern');
  expect(readdirSync(join(folder, 'working'))).toEqual([]);
});

it('moves very long names too, also where one of them lies already', async () => {
  const name = `${'ü'.repeat(125)}.pdf`;
  for (let times = 0; times < 2; times += 1) {
    drop(name);
    await putAside((await look()).letters[0]!, 'refused');
  }
  expect(readdirSync(join(folder, 'refused'))).toHaveLength(2);
});

it('reads names in the characters of Windows', async () => {
  drop(Buffer.from('K\xfcndigung.pdf', 'latin1'));
  expect((await look()).letters.map(({ name }) => name)).toEqual(['Kündigung.pdf']);
});

it('takes back what a process that was killed had in hand, also as earlier versions laid it down', async () => {
  drop('brief.pdf');
  const [letter] = (await look()).letters;
  writeFileSync(join(folder, 'working', 'alt.pdf'), 'alt');
  const later = new Date(now.getTime() + hour * 1_000);
  expect((await pickUp('nordlicht', later)).letters.map(({ name }) => name)).toEqual(['alt.pdf', 'brief.pdf']);
  expect(existsSync(letter!.path)).toBe(false);
});

it('leaves nothing of a letter that was taken in', async () => {
  drop('brief.pdf');
  drop('brief.json', '{}');
  await discard((await look()).letters[0]!);
  expect(readdirSync(folder).sort()).toEqual(['refused', 'working']);
  expect(readdirSync(join(folder, 'working'))).toEqual([]);
});

it.each([
  ['Windows', Buffer.from('{"lastName":"M\xfcller"}', 'latin1')],
  ['UTF-16', Buffer.from('\uFEFF{"lastName":"Müller"}', 'utf16le')],
  ['UTF-8 with a mark', Buffer.from('\uFEFF{"lastName":"Müller"}')],
])('reads an index file in %s', (_, bytes) =>
  expect(readIndex('json', textOfIndex(bytes))).toEqual({ lastName: 'Müller' }),
);
