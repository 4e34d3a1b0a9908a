import type { Range } from '../cells/range';
import { bitsOf } from './bits';
import type { ColumnIndex, Segment } from './column-index';

/** Cuts the line of numbers at every end of a range; between two cuts all numbers hit the same rows. */
export function indexRanges(
  ranges: readonly (Range | 'all' | 'none')[],
  unknown: Segment,
  unitsOf: (value: unknown) => number,
): ColumnIndex {
  const cuts = cutsOf(ranges);
  const segments: Segment[] = [-Infinity, ...cuts].map((from, index) => ({
    sure: bitsOf(ranges.length, (row) => {
      const range = ranges[row]!;
      return typeof range === 'string' ? range === 'all' : from >= range.from && from < range.below;
    }),
    part: { kind: 'range', from, below: cuts[index] ?? Infinity },
  }));
  const last = segments.push(unknown) - 1;
  return {
    segments,
    find(value) {
      const units = unitsOf(value);
      return Number.isNaN(units) ? last : segmentAt(cuts, units);
    },
  };
}

function cutsOf(ranges: readonly (Range | 'all' | 'none')[]): number[] {
  const ends = ranges.flatMap((range) => (typeof range === 'string' ? [] : [range.from, range.below]));
  return [...new Set(ends.filter(Number.isFinite))].sort((a, b) => a - b);
}

/** How many cuts lie at or before the number. */
function segmentAt(cuts: readonly number[], units: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cuts[middle]! <= units) low = middle + 1;
    else high = middle;
  }
  return low;
}
