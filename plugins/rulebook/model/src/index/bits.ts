/** A set of rows, one bit each. */
export type Bits = Int32Array;

const noBits = (count: number): Bits => new Int32Array(Math.ceil(count / 32));

function addBit(bits: Bits, row: number): void {
  bits[row >>> 5]! |= 1 << (row & 31);
}

export const hasBit = (bits: Bits, row: number): boolean => (bits[row >>> 5]! & (1 << (row & 31))) !== 0;

export function bitsOf(count: number, isIn: (row: number) => boolean): Bits {
  const bits = noBits(count);
  for (let row = 0; row < count; row += 1) if (isIn(row)) addBit(bits, row);
  return bits;
}

export const both = (one: Bits, other: Bits): Bits => one.map((word, index) => word & other[index]!);
export const either = (one: Bits, other: Bits): Bits => one.map((word, index) => word | other[index]!);
export const isNone = (bits: Bits): boolean => bits.every((word) => word === 0);

export function rowsIn(bits: Bits): number[] {
  const rows: number[] = [];
  for (let index = 0; index < bits.length; index += 1) {
    for (let word = bits[index]!; word !== 0; word &= word - 1) rows.push(index * 32 + 31 - Math.clz32(word & -word));
  }
  return rows;
}

export function countOf(bits: Bits): number {
  let count = 0;
  for (let word of bits) for (; word !== 0; word &= word - 1) count += 1;
  return count;
}
