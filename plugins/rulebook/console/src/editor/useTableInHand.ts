import type { DecisionTable } from '@kassenwerk/rulebook/model';
import { rememberUnsaved, useUnsaved } from '@kassenwerk/kernel/console';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Change } from '../editing/change-table';
import { newestTable, type TableDetail } from '../rules-api';

export interface TableInHand {
  table: DecisionTable;
  isChanged: boolean;
  /** What was left behind unkept is in hand again; a step back leads to what the server has. */
  isFound: boolean;
  canUndo: boolean;
  /** With what a draft is kept, so that nobody writes over another's work unseen. */
  revision: string;
  /** Does nothing for people who may only look. */
  apply(change: Change): void;
  undo(): void;
  /** What is in hand is kept now; without a revision because it was released. */
  kept(revision?: string): void;
  /** The work is thrown away. */
  forget(): void;
}

const mostRemembered = 100;

/** A table while somebody works on it, with the way back; work that is not kept is there again when the page is left and opened. */
export function useTableInHand(detail: TableDetail, tenant: string, mayWrite: boolean): TableInHand {
  const { place, found } = useUnsaved<DecisionTable>('table', tenant, detail.key);
  const [steps, setSteps] = useState<readonly DecisionTable[]>(() => {
    const server = newestTable(detail);
    return found && mayWrite ? [server, found.definition] : [server];
  });
  const [saved, setSaved] = useState(() => steps[0]);
  const [revision, setRevision] = useState(found?.revision ?? detail.revision);
  const table = steps.at(-1)!;
  const isChanged = table !== saved;
  const unsaved = useRef<{ definition: DecisionTable; revision: string }>(undefined);
  unsaved.current = isChanged ? { definition: table, revision } : undefined;
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      rememberUnsaved(place, unsaved.current);
      if (unsaved.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => {
      window.removeEventListener('beforeunload', onLeave);
      rememberUnsaved(place, unsaved.current);
    };
  }, [place]);
  const apply = useCallback(
    (change: Change) => {
      if (mayWrite) setSteps((before) => [...before.slice(-mostRemembered), change(before.at(-1)!)]);
    },
    [mayWrite],
  );
  const forget = () => {
    unsaved.current = undefined;
    setSaved(table);
  };
  return {
    table,
    isChanged,
    isFound: found !== undefined && isChanged && steps[1] === found.definition,
    canUndo: steps.length > 1,
    revision,
    apply,
    undo: () => setSteps((before) => (before.length > 1 ? before.slice(0, -1) : before)),
    kept(next) {
      forget();
      if (next !== undefined) setRevision(next);
    },
    forget,
  };
}
