import type { Kassenwerk } from '../kassenwerk';

/** What is told of a submission: ids alone. */
export interface SubmittedEvent {
  tenant: string;
  submissionId: string;
  formKey: string;
  formVersion: number;
  caseId: string;
  reference: string;
}

type Listener = (event: SubmittedEvent, strapi: Kassenwerk) => Promise<void>;

const listeners = new Map<string, Listener>();

/**
 * Call in `register()`: what follows a submission, as a job of its fund after it was stored. At least once, so a repetition must change
 * nothing; a listener that throws is asked again later, and the others with it.
 */
export function onSubmitted(name: string, listener: Listener): void {
  listeners.set(name, listener);
}

export async function tellListeners(
  strapi: Kassenwerk,
  tenant: string,
  payload: Record<string, unknown>,
): Promise<void> {
  for (const listener of listeners.values())
    await listener({ ...(payload as Omit<SubmittedEvent, 'tenant'>), tenant }, strapi);
}
