import { requestState } from './request-state';

it.each([
  ['open', false, undefined, undefined, 'received'],
  ['open', false, 'received', undefined, 'received'],
  ['open', true, 'received', undefined, 'inWork'],
  ['waiting', false, 'waitingForSignature', undefined, 'waitingForSignature'],
  ['waiting', false, 'waitingForService', undefined, 'waitingForService'],
  ['waiting', true, 'received', undefined, 'waiting'],
  ['closed', true, 'received', '2026-11-20T10:00:00Z', 'closed'],
  ['closed', false, 'refused', '2026-11-20T10:00:00Z', 'refused'],
  ['cancelled', false, undefined, undefined, 'withdrawn'],
  ['something new', false, undefined, '2026-11-20T10:00:00Z', 'closed'],
] as const)(
  'a case that is %s (assigned: %s) with a submission %s is %s%s',
  (status, isAssigned, submitted, closedAt, state) => {
    expect(requestState({ status, isAssigned, closedAt: closedAt ?? null }, submitted)).toBe(state);
  },
);
