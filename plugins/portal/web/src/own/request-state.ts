import type { OwnRequest } from '../api/shapes';

/** How a request stands, as a member understands it. */
export type RequestState =
  'received' | 'waitingForSignature' | 'waitingForService' | 'waiting' | 'inWork' | 'closed' | 'refused' | 'withdrawn';

const byCase: Readonly<Record<string, RequestState>> = {
  waiting: 'waiting',
  inProgress: 'inWork',
  closed: 'closed',
  done: 'closed',
  cancelled: 'withdrawn',
};

/**
 * From the status of the case and, where it came with a form, of what was submitted: that waits for a second person or a service before
 * the case begins.
 */
export function requestState(
  { status, isAssigned, closedAt }: Pick<OwnRequest, 'status' | 'isAssigned' | 'closedAt'>,
  submitted?: string,
): RequestState {
  if (submitted === 'refused' || submitted === 'waitingForSignature' || submitted === 'waitingForService')
    return submitted;
  const known = byCase[status] ?? (closedAt ? 'closed' : 'received');
  return known === 'received' && isAssigned ? 'inWork' : known;
}
