import { request } from '../../api/api';
import type { Text } from '../../formats/useFormats';

export interface ReleaseView {
  id: string;
  tenant: string;
  kind: string;
  label: Text;
  title: Text;
  facts: Record<string, unknown>;
  hash: string;
  status: 'open' | 'released' | 'refused' | 'lapsed' | 'withdrawn';
  needed: number;
  signatures: { by: string; name: string; at: string; comment: string | null }[];
  requestedBy: { id: string; name: string };
  requestedAt: string;
  expiresAt: string | null;
  reason: string | null;
  /** Where people see what they sign; here when there is no other page. */
  page: string | null;
  whyNot: Text | null;
}

export interface ReleaseDetail extends ReleaseView {
  change: { before: unknown; after: unknown } | null;
  warnings: Text[];
}

export interface ReleaseAnswer {
  decision: 'release' | 'refuse';
  hash: string;
  reason?: string;
}

export const releaseApi = {
  list: () => request<ReleaseView[]>('/kernel/releases'),
  show: (id: string) => request<ReleaseDetail>(`/kernel/releases/${id}`),
  decide: (id: string, answer: ReleaseAnswer) =>
    request<unknown>(`/kernel/releases/${id}/decision`, { method: 'POST', body: answer }),
};
