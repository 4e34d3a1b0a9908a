import { request } from '../../api/api';

const post = (body: object = {}) => ({ method: 'POST' as const, body });

export interface RetryOutcome {
  done: number;
  /** Those that somebody else had seen to in the meantime. */
  left: { id: string; code: string }[];
}

export const outboxApi = {
  topics: () => request<string[]>('/kernel/outbox-topics'),
  retry: (id: string) => request<void>(`/kernel/outbox-messages/${id}/retry`, post()),
  retryMany: (outboxMessages: string[]) => request<RetryOutcome>('/kernel/outbox-retries', post({ outboxMessages })),
  giveUp: (id: string, reason: string) => request<void>(`/kernel/outbox-messages/${id}/give-up`, post({ reason })),
};
