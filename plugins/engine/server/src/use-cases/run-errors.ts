import { fail, requireScope } from '@kassenwerk/kernel';
import type { RunStatus } from '../stores/run-store';

export const runNotFound = () =>
  fail('notFound', 'KW_RUN_NOT_FOUND', {
    de: 'Diesen Lauf gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This run does not exist, or you may not see it.',
  });

const statusWords: Record<RunStatus, { de: string; en: string }> = {
  queued: { de: 'eingereiht', en: 'queued' },
  running: { de: 'in Arbeit', en: 'running' },
  waiting: { de: 'wartend', en: 'waiting' },
  paused: { de: 'unterbrochen', en: 'paused' },
  stopped: { de: 'wegen einer Störung angehalten', en: 'stopped by an incident' },
  cancelled: { de: 'abgebrochen', en: 'cancelled' },
  done: { de: 'beendet', en: 'done' },
};

/** Says in which state the run is and that the action does not fit it. */
export function wrongState(status: RunStatus, action: { de: string; en: string }) {
  const word = statusWords[status];
  return fail(
    'conflict',
    'KW_RUN_WRONG_STATE',
    {
      de: `Der Lauf ist ${word.de}; er kann deshalb nicht ${action.de} werden.`,
      en: `The run is ${word.en}, so it cannot be ${action.en}.`,
    },
    { details: { status } },
  );
}

/** @throws KW_TENANT_UNKNOWN, the same for a fund that does not exist and for one that is none of the caller's business */
export function assertActsFor(tenant: string): void {
  const { tenants } = requireScope();
  if (tenants === 'all' || tenants.includes(tenant)) return;
  throw fail('notFound', 'KW_TENANT_UNKNOWN', {
    de: 'Diesen Mandanten gibt es nicht, oder Sie dürfen nicht für ihn handeln.',
    en: 'This fund does not exist, or you may not act for it.',
  });
}

export const pastCutOff = () =>
  fail('conflict', 'KW_RUN_PAST_CUT_OFF', {
    de: 'Der Lauf ist schon über den Annahmeschluss hinaus. Die Person wird im nächsten Lauf berücksichtigt.',
    en: 'The run has passed its cut-off. The person will be taken into the next run.',
  });

export const alreadyDecided = () =>
  fail('conflict', 'KW_TASK_CLOSED', {
    de: 'Diese Aufgabe ist bereits erledigt.',
    en: 'This task has already been done.',
  });

export const taskNotFound = () =>
  fail('notFound', 'KW_TASK_NOT_FOUND', {
    de: 'Diese Aufgabe gibt es nicht, oder Sie dürfen sie nicht sehen.',
    en: 'This task does not exist, or you may not see it.',
  });
