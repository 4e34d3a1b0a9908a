import type { Charset } from './control-record';

export type SingleByteCharset = Exclude<Charset, 'UTF-8'>;

/** Where the sets differ from ISO-8859-1, which Node reads natively. */
const windows1252 = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((character, index) => [
    String.fromCharCode(0x80 + index),
    character,
  ]),
);

const iso885915 = new Map(
  Object.entries({ '¤': '€', '¦': 'Š', '¨': 'š', '´': 'Ž', '¸': 'ž', '¼': 'Œ', '½': 'œ', '¾': 'Ÿ' }),
);

const differences = {
  'WINDOWS-1252': { pattern: /[\u0080-\u009f]/g, characters: windows1252 },
  'ISO-8859-15': { pattern: /[¤¦¨´¸¼½¾]/g, characters: iso885915 },
};

/**
 * Decodes a single-byte set. Not TextDecoder, because that of Node 20 to 23 reads windows-1252 as ISO-8859-1 and
 * turns the euro sign into a control character.
 */
export function decodeSingleByte(bytes: Buffer, charset: SingleByteCharset): string {
  const { pattern, characters } = differences[charset];
  return bytes.toString('latin1').replace(pattern, (character) => characters.get(character) ?? character);
}
