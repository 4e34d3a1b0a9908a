import { isAscii, isUtf8 } from 'node:buffer';
import type { CharacterIssue } from './canonical-member';
import { countLostCharacters, mayHoldLostCharacters } from './character-garbage';
import type { Charset } from './control-record';
import { decodeSingleByte, type SingleByteCharset } from './single-byte-charsets';

export interface DecodedLines {
  lines: string[];
  /** Only lines with an issue, by their index in `lines`. */
  issues: ReadonlyMap<number, CharacterIssue>;
}

export interface CharacterStatistics {
  /** The set most lines with umlauts turned out to use; the declared one when all lines are plain. */
  charset: Charset;
  repairedLines: number;
  garbageLines: number;
  /** Characters that are lost: replacement marks, control characters, text that was decoded twice. */
  replacedCharacters: number;
}

const newline = 0x0a;
const noIssues: ReadonlyMap<number, CharacterIssue> = new Map();

/**
 * Decodes lines whatever the control record claims: text that is valid UTF-8 and not plain ASCII is UTF-8, since chance
 * hardly ever produces it; all else is the declared single-byte set, or windows-1252 where UTF-8 was declared. Every
 * line is judged alone and in order, so the result does not depend on how the stream was cut into blocks.
 */
export class LineDecoder {
  #utf8Lines = 0;
  #legacyLines = 0;
  #repairedLines = 0;
  #garbageLines = 0;
  #replacedCharacters = 0;
  readonly #legacy: SingleByteCharset;

  constructor(private readonly declared: Charset) {
    this.#legacy = declared === 'UTF-8' ? 'WINDOWS-1252' : declared;
  }

  decode(block: Buffer): DecodedLines {
    if (isAscii(block)) return this.#judge(block.toString('latin1').split('\n'), noIssues);
    if (isUtf8(block)) return this.#decodeUtf8(block);
    return this.#decodeMixed(block);
  }

  get statistics(): CharacterStatistics {
    const sawUmlauts = this.#utf8Lines + this.#legacyLines > 0;
    const seen = this.#utf8Lines >= this.#legacyLines ? 'UTF-8' : this.#legacy;
    return {
      charset: sawUmlauts ? seen : this.declared,
      repairedLines: this.#repairedLines,
      garbageLines: this.#garbageLines,
      replacedCharacters: this.#replacedCharacters,
    };
  }

  #decodeUtf8(block: Buffer): DecodedLines {
    const lines = block.toString('utf8').split('\n');
    // eslint-disable-next-line no-control-regex -- plain ASCII is exactly this range
    for (const line of lines) if (/[^\x00-\x7f]/.test(line)) this.#utf8Lines += 1;
    return this.#judge(lines, noIssues);
  }

  #decodeMixed(block: Buffer): DecodedLines {
    const lines: string[] = [];
    const repaired = new Map<number, CharacterIssue>();
    for (let from = 0; from <= block.length;) {
      const found = block.indexOf(newline, from);
      const end = found < 0 ? block.length : found;
      if (this.#decodeLine(block.subarray(from, end), lines)) repaired.set(lines.length - 1, 'repaired');
      from = end + 1;
    }
    this.#repairedLines += repaired.size;
    return this.#judge(lines, repaired);
  }

  /** True when the line is an exception in its file: its neighbours are UTF-8, it is not. */
  #decodeLine(bytes: Buffer, lines: string[]): boolean {
    if (isUtf8(bytes)) {
      if (!isAscii(bytes)) this.#utf8Lines += 1;
      lines.push(bytes.toString('utf8'));
      return false;
    }
    this.#legacyLines += 1;
    lines.push(decodeSingleByte(bytes, this.#legacy));
    return this.#utf8Lines > this.#legacyLines;
  }

  #judge(lines: string[], known: ReadonlyMap<number, CharacterIssue>): DecodedLines {
    const issues = new Map(known);
    lines.forEach((line, index) => {
      const lost = mayHoldLostCharacters(line) ? countLostCharacters(line) : 0;
      if (lost === 0) return;
      issues.set(index, 'garbage');
      this.#garbageLines += 1;
      this.#replacedCharacters += lost;
    });
    return { lines, issues };
  }
}
