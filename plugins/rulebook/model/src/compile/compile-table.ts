import type { DecisionTable, Input } from '../definition/decision-table';
import { either, type Bits } from '../index/bits';
import type { Decision } from './decision';
import { policyOf, type Policy } from './hit-policies';
import { indexTable, dayColumn, type IndexedColumn } from './index-table';
import { rowTest, type RowTest } from './row-tests';

export interface CompiledTable {
  readonly definition: DecisionTable;
  readonly version?: number | undefined;
  /**
   * @param today the day of the decision, on which rows hold or do not
   * @returns a decision that callers do not change: it is given to others as well
   */
  decide(input: Input, today: string): Decision;
}

/** A sound table (see `checkTable`) as closures. Browser, server and worker get the same results. */
export function compileTable(definition: DecisionTable, version?: number): CompiledTable {
  const columns = indexTable(definition);
  const policy = policyOf(definition, version);
  const tests = definition.rows.map((row, place) => rowTest(row, place, columns));
  const hits = hitsOf(columns.map(lookupOf), tests, policy);
  return { definition, version, decide: (input, today) => policy.verdict(hits(input, today)) };
}

type Lookup = (input: Input, today: string) => Bits;

function lookupOf({ column, index }: IndexedColumn): Lookup {
  const candidates = index.segments.map(({ sure, possible }) => (possible ? either(sure, possible) : sure));
  const { id } = column;
  return id === dayColumn.id
    ? (_input, today) => candidates[index.find(today)]!
    : (input) => candidates[index.find(input[id])]!;
}

/** Which rows hit, by intersecting the rows of each column's segment; the most selective column empties most words at once. */
function hitsOf(lookups: readonly Lookup[], tests: readonly (RowTest | undefined)[], { enough }: Policy) {
  const words = Math.ceil(tests.length / 32);
  const whole = (word: number) => (word === words - 1 && tests.length % 32 ? (1 << (tests.length % 32)) - 1 : -1);
  const count = lookups.length;
  return (input: Input, today: string): number[] => {
    const found: number[] = [];
    const parts = new Array<Bits>(count);
    for (let column = 0; column < count; column += 1) parts[column] = lookups[column]!(input, today);
    for (let word = 0; word < words; word += 1) {
      let left = whole(word);
      for (let column = 0; column < count && left !== 0; column += 1) left &= parts[column]![word]!;
      for (; left !== 0; left &= left - 1) {
        const row = word * 32 + 31 - Math.clz32(left & -left);
        if (tests[row]?.(input, today) === false) continue;
        if (found.push(row) === enough) return found;
      }
    }
    return found;
  };
}
