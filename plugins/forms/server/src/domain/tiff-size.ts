const widthTag = 256;
const heightTag = 257;
const short = 3;
/** Far more than scanners write; what claims more is made to keep us busy. */
const mostPages = 1_000;
const mostEntries = 1_000;

/** How the numbers of a file are written. */
interface Numbers {
  two(at: number): number;
  four(at: number): number;
}

/** Of all pages together: each is unfolded when somebody looks at it. Undefined where the head is broken or goes in circles. */
export function pixelsOfTiff(content: Buffer): number | undefined {
  const numbers = numbersOf(content);
  try {
    let pixels = 0;
    let at = numbers.four(4);
    for (let page = 0; at !== 0; page += 1) {
      if (page === mostPages) return undefined;
      const count = numbers.two(at);
      if (count > mostEntries) return undefined;
      pixels += sideOf(numbers, { at, count, tag: widthTag }) * sideOf(numbers, { at, count, tag: heightTag });
      at = numbers.four(at + 2 + count * 12);
    }
    return pixels === 0 ? undefined : pixels;
  } catch (error) {
    // A reference leads out of the file.
    if ((error as NodeJS.ErrnoException).code === 'ERR_OUT_OF_RANGE') return undefined;
    throw error;
  }
}

const numbersOf = (content: Buffer): Numbers =>
  content.toString('latin1', 0, 2) === 'II'
    ? { two: (at) => content.readUInt16LE(at), four: (at) => content.readUInt32LE(at) }
    : { two: (at) => content.readUInt16BE(at), four: (at) => content.readUInt32BE(at) };

function sideOf({ two, four }: Numbers, { at, count, tag }: { at: number; count: number; tag: number }): number {
  for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12)
    if (two(entry) === tag) return two(entry + 2) === short ? two(entry + 8) : four(entry + 8);
  return 0;
}
