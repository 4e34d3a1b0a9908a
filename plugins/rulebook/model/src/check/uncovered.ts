import { both, isNone, type Bits } from '../index/bits';
import type { Part } from '../index/column-index';
import type { InputColumn } from '../definition/column';
import type { Axis } from './axes';

/** What no row covers: of each column that matters the parts. */
export type Box = readonly { column: InputColumn; parts: readonly Part[] }[];

export interface Search {
  /** How many boxes are enough. */
  most: number;
  /** How many steps may be taken; counted down. */
  steps: number;
}

/** Looks for what the rows do not cover, by cutting the room along one column after the other. */
export function uncovered(axes: readonly Axis[], rows: Bits, search: Search): Box[] {
  const found: Box[] = [];
  const free = freeFrom(axes, rows);
  const look = (depth: number, alive: Bits, chosen: Box): void => {
    if (found.length >= search.most || search.steps <= 0) return;
    search.steps -= 1;
    if (isNone(alive)) return void found.push(chosen);
    // A row that allows everything from here on leaves nothing uncovered.
    if (!isNone(both(alive, free[depth]!))) return;
    const { column } = axes[depth]!;
    const groups = groupsOf(axes[depth]!, alive);
    for (const { rows: left, parts } of groups) {
      look(depth + 1, left, groups.length > 1 ? [...chosen, { column, parts }] : chosen);
    }
  };
  look(0, rows, []);
  return found;
}

/** By depth, the rows that allow everything in all columns from there on. */
function freeFrom(axes: readonly Axis[], rows: Bits): Bits[] {
  const free: Bits[] = [rows];
  for (const { parts } of [...axes].reverse()) {
    free.unshift(parts.reduce((left, part) => both(left, part.rows), free[0]!));
  }
  return free;
}

interface Group {
  rows: Bits;
  parts: Part[];
}

/** Parts in which the same rows are left are one: no cut is needed between them. */
function groupsOf({ parts }: Axis, alive: Bits): Group[] {
  const groups = new Map<string, Group>();
  for (const { rows, part } of parts) {
    const left = both(alive, rows);
    const key = left.join();
    const group = groups.get(key);
    if (group) group.parts.push(part);
    else groups.set(key, { rows: left, parts: [part] });
  }
  return [...groups.values()];
}
