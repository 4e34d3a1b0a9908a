import type { DecisionTable } from '@kassenwerk/rulebook/model';
import { useCallback, useEffect, useState } from 'react';
import type { Change } from '../editing/change-table';
import { newestTable, type TableDetail } from '../rules-api';

export interface TableInHand {
  table: DecisionTable;
  isChanged: boolean;
  canUndo: boolean;
  /** Does nothing for people who may only look. */
  apply(change: Change): void;
  undo(): void;
  /** What is in hand is kept now. */
  kept(): void;
}

const mostRemembered = 100;

/** A table while somebody works on it, with the way back; leaving the window with unkept work asks first. */
export function useTableInHand(detail: TableDetail, mayWrite: boolean): TableInHand {
  const [steps, setSteps] = useState<readonly DecisionTable[]>(() => [newestTable(detail)]);
  const [saved, setSaved] = useState(() => steps[0]);
  const table = steps.at(-1)!;
  const isChanged = table !== saved;
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged]);
  const apply = useCallback(
    (change: Change) => {
      if (mayWrite) setSteps((before) => [...before.slice(-mostRemembered), change(before.at(-1)!)]);
    },
    [mayWrite],
  );
  return {
    table,
    isChanged,
    canUndo: steps.length > 1,
    apply,
    undo: () => setSteps((before) => (before.length > 1 ? before.slice(0, -1) : before)),
    kept: () => setSaved(table),
  };
}
