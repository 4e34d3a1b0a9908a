import type { FormDefinition } from '@kassenwerk/forms/model';
import { isApiProblem, rememberUnsaved, useCommand, type Unsaved } from '@kassenwerk/kernel/console';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { formsApi, newestDefinition, type FormDetail } from '../forms-api';
import type { Designer } from './useDesigner';

export interface Keeping {
  /** Nothing is there that the server does not have. */
  isKept: boolean;
  isBusy: boolean;
  /** Whether this person has kept the draft since the page was opened. */
  wasKept: boolean;
  /** Somebody else was quicker; nothing is saved until it is decided what shall count. */
  hasConflict: boolean;
  revision: string;
  keep(): void;
  /** For other ways of saving: `true` when the error was a conflict. */
  noteConflict(error: unknown): boolean;
  /** Ends a conflict: this is what the server has now, under this revision. */
  settle(definition: FormDefinition, revision: string): void;
  leaveConflict(): void;
  /** Before the page is begun anew with the work still in hand. */
  remember(): void;
  /** The work is elsewhere now: released, or thrown away. */
  forget(): void;
}

/** Keeps the draft on the server, notices when another person was quicker, and loses nothing when the page is left. */
export function useKeeping(
  { definition, actions }: Designer,
  {
    detail,
    tenant,
    place,
    found,
  }: { detail: FormDetail; tenant: string; place: string; found: Unsaved<FormDefinition> | undefined },
): Keeping {
  const queries = useQueryClient();
  const [revision, setRevision] = useState(found?.revision ?? detail.revision);
  const [kept, setKept] = useState(() => newestDefinition(detail));
  const [wasKept, setWasKept] = useState(false);
  const [hasConflict, setConflict] = useState(false);
  const noteConflict = useCallback((error: unknown): boolean => {
    const isConflict = isApiProblem(error) && error.code === 'KW_FORM_CHANGED_MEANWHILE';
    if (isConflict) setConflict(true);
    return isConflict;
  }, []);
  const { mutate, isPending } = useCommand(
    async () => {
      const sent = actions.current();
      const { revision: next } = await formsApi.keepDraft(tenant, sent, revision);
      setRevision(next);
      setKept(sent);
      setWasKept(true);
    },
    {
      success: 'forms.done.kept',
      handles: noteConflict,
      onDone: () => void queries.invalidateQueries({ queryKey: ['forms'] }),
    },
  );
  const isKept = definition === kept;
  const unsaved = useRef<Unsaved<FormDefinition> | undefined>(undefined);
  unsaved.current = isKept ? undefined : { definition, revision };
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
  // The same object while somebody types: what offers to save need not be drawn with each letter.
  return useMemo(
    () => ({
      isKept,
      isBusy: isPending,
      wasKept,
      hasConflict,
      revision,
      keep: () => mutate(undefined),
      noteConflict,
      settle(chosen, next) {
        setConflict(false);
        setRevision(next);
        setKept(chosen);
        setWasKept(true);
        if (chosen !== actions.current()) actions.replace(chosen);
      },
      leaveConflict: () => setConflict(false),
      remember: () => rememberUnsaved(place, unsaved.current),
      forget() {
        setKept(actions.current());
        unsaved.current = undefined;
        rememberUnsaved(place, undefined);
      },
    }),
    [actions, hasConflict, isKept, isPending, mutate, noteConflict, place, revision, wasKept],
  );
}
