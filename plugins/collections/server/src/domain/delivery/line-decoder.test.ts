import { LineDecoder } from './line-decoder';
import { decodeSingleByte } from './single-byte-charsets';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const lines = (...parts: Buffer[]) =>
  Buffer.concat(parts.flatMap((part, index) => (index ? [utf8('\n'), part] : [part])));

it('believes the bytes, not the declaration', () => {
  const declaredLatin = new LineDecoder('ISO-8859-15');
  expect(declaredLatin.decode(utf8('Käthe\nGroß')).lines).toEqual(['Käthe', 'Groß']);
  expect(declaredLatin.statistics.charset).toBe('UTF-8');

  const declaredUtf8 = new LineDecoder('UTF-8');
  expect(declaredUtf8.decode(latin1('Käthe\nGroß')).lines).toEqual(['Käthe', 'Groß']);
  expect(declaredUtf8.statistics).toMatchObject({ charset: 'WINDOWS-1252', repairedLines: 0, garbageLines: 0 });
});

it('reads the characters in which the single-byte sets differ', () => {
  expect(decodeSingleByte(Buffer.from([0x80, 0x8a, 0xe4]), 'WINDOWS-1252')).toBe('€Šä');
  expect(decodeSingleByte(Buffer.from([0xa4, 0xa6, 0xe4]), 'ISO-8859-15')).toBe('€Šä');
});

it('repairs and marks a line in another character set than its neighbours', () => {
  const decoder = new LineDecoder('UTF-8');
  const { lines: texts, issues } = decoder.decode(
    lines(utf8('Jürgen'), utf8('Söhnke'), latin1('Bärbel'), utf8('Anna')),
  );
  expect(texts).toEqual(['Jürgen', 'Söhnke', 'Bärbel', 'Anna']);
  expect([...issues]).toEqual([[2, 'repaired']]);
});

it.each(['M\ufffdller', 'MÃ¼ller', 'StraÃŸe', 'M?ller', 'Mu\u0007ller'])('marks lost characters in %j', (text) => {
  const decoder = new LineDecoder('UTF-8');
  expect([...decoder.decode(utf8(`Anna\n${text}`)).issues]).toEqual([[1, 'garbage']]);
  expect(decoder.statistics).toMatchObject({ garbageLines: 1, replacedCharacters: 1 });
});

it.each(['JOÃO', 'Çelik', 'Señor', 'Łukasz', 'Wer? Ich', 'Âme'])('leaves %j alone', (text) => {
  expect(new LineDecoder('UTF-8').decode(utf8(text)).issues.size).toBe(0);
});
