/**
 * Remembers which texts were seen, in 16 bytes a text instead of some hundred: the end-to-end ids of a million
 * transactions fit into a few megabytes. Two different texts share their 64-bit fingerprint about once in
 * 30 million files of a million transactions.
 */
export class FingerprintSet {
  private high: Uint32Array;
  private low: Uint32Array;
  private size = 0;

  constructor(expected = 1024) {
    const slots = slotsFor(expected);
    this.high = new Uint32Array(slots);
    this.low = new Uint32Array(slots);
  }

  /** Adds a text; false when it was there already. */
  add(text: string): boolean {
    if (this.size * 2 >= this.high.length) this.grow();
    const [high, low] = fingerprint(text);
    const isNew = insert(this.high, this.low, high, low);
    if (isNew) this.size += 1;
    return isNew;
  }

  private grow(): void {
    const { high: oldHigh, low: oldLow } = this;
    this.high = new Uint32Array(oldHigh.length * 2);
    this.low = new Uint32Array(oldHigh.length * 2);
    for (let slot = 0; slot < oldHigh.length; slot++) {
      const high = oldHigh[slot] ?? 0;
      const low = oldLow[slot] ?? 0;
      if (high !== 0 || low !== 0) insert(this.high, this.low, high, low);
    }
  }
}

function slotsFor(expected: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2 + 1)));
}

/** Open addressing; a slot of two zeros is empty, which is why a fingerprint is never both zero. */
function insert(highs: Uint32Array, lows: Uint32Array, high: number, low: number): boolean {
  const mask = highs.length - 1;
  let slot = low & mask;
  while (highs[slot] !== 0 || lows[slot] !== 0) {
    if (highs[slot] === high && lows[slot] === low) return false;
    slot = (slot + 1) & mask;
  }
  highs[slot] = high;
  lows[slot] = low;
  return true;
}

/** Two multiplicative hashes with different constants, mixed with each other at the end (cyrb53, all 64 bits kept). */
function fingerprint(text: string): [high: number, low: number] {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 2_654_435_761);
    second = Math.imul(second ^ code, 1_597_334_677);
  }
  const low = Math.imul(first ^ (first >>> 16), 2_246_822_507) ^ Math.imul(second ^ (second >>> 13), 3_266_489_909);
  const high = Math.imul(second ^ (second >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  return [high >>> 0 || 1, low >>> 0];
}
