/** Figures of a stage as the workers counted them while they worked. */
export interface StageCounts {
  in: number;
  out: number;
  rejected: number;
  parked: number;
}

/** The same figures, counted again from the items themselves. */
export interface ItemCounts {
  /** Items that have left the stage forwards. */
  beyond: number;
  rejected: number;
  parked: number;
  /** Items that should have been worked on and were not. */
  unfinished: number;
}

export interface Mismatch {
  what: 'balance' | 'beyond' | 'rejected' | 'parked' | 'unfinished';
  expected: number;
  found: number;
}

export const noCounts: StageCounts = { in: 0, out: 0, rejected: 0, parked: 0 };

/** `in = out + rejected + parked`, and each figure equals what lies in the table. A difference of one is a difference. */
export function reconcile(counted: StageCounts, items: ItemCounts): Mismatch[] {
  const checks: Mismatch[] = [
    { what: 'balance', expected: counted.in, found: counted.out + counted.rejected + counted.parked },
    { what: 'beyond', expected: counted.out, found: items.beyond },
    { what: 'rejected', expected: counted.rejected, found: items.rejected },
    { what: 'parked', expected: counted.parked, found: items.parked },
    { what: 'unfinished', expected: 0, found: items.unfinished },
  ];
  return checks.filter(({ expected, found }) => expected !== found);
}
