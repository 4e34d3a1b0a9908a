import { useLayoutEffect, useState } from 'react';
import type { StepCommand } from './StepCard';

/**
 * Whoever works by the keyboard stays where something was done: at the step that was moved, although it stands elsewhere now, or at the
 * one beside a step that has gone. @returns to be called together with the change
 */
export function useStepFocus(): (id: string | undefined, command: StepCommand) => void {
  const [wanted, want] = useState<{ id: string | undefined; command: StepCommand }>();
  useLayoutEffect(() => {
    if (!wanted) return;
    const card = document.getElementById(`step-${wanted.id}`);
    const button = card?.querySelector<HTMLElement>(`[data-command="${wanted.command}"]:not(:disabled)`);
    (button ?? card?.querySelector<HTMLElement>('button:not(:disabled)'))?.focus();
  }, [wanted]);
  return (id, command) => want({ id, command });
}
