import { listenersOf, type Listener } from '@kassenwerk/kernel';

/** What is told of a submission: ids alone. */
export interface SubmittedEvent {
  tenant: string;
  submissionId: string;
  formKey: string;
  formVersion: number;
  caseId: string;
  reference: string;
}

export const submissionListeners = listenersOf<SubmittedEvent>();

/** Call in `register()`: what follows a submission (see the kernel's `listenersOf`). */
export const onSubmitted = (name: string, listener: Listener<SubmittedEvent>): void =>
  submissionListeners.add(name, listener);
