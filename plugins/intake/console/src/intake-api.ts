import { request } from '@kassenwerk/kernel/console';

export interface IntakeOverview {
  channels: { channel: string; received: number; clearing: number; duplicates: number }[];
  clearing: { id: string; caseId: string; number: string; title: string; channel: string; receivedAt: string }[];
  /** Received and not sorted within a minute. */
  stuck: { id: string; channel: string; receivedAt: string; runId: number | null }[];
  faults: { id: string; channel: string; name: string; reason: string; at: string }[];
}

export interface ShownItem {
  channel: string;
  receivedAt: string;
  senderName: string | null;
  subject: string;
  text: string;
  files: number;
  caseId: string | null;
}

export interface PhoneNote {
  tenant: string;
  idempotencyKey: string;
  callerName?: string | undefined;
  number?: string | undefined;
  callback?: string | undefined;
  subject: string;
  text: string;
}

const post = (body: unknown = {}) => ({ method: 'POST' as const, body });

export const intakeApi = {
  overview: (tenant: string) => request<IntakeOverview>('/intake/overview', { query: { tenant } }),
  item: (id: string) => request<ShownItem>(`/intake/intake-items/${id}`),
  phoneNote: (note: PhoneNote) => request<{ id: string }>('/intake/phone-notes', post(note)),
  retry: (id: string) => request<void>(`/intake/intake-items/${id}/retry`, post()),
  settle: (id: string) => request<void>(`/intake/intake-faults/${id}/settle`, post()),
};
