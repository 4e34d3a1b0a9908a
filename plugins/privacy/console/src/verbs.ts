import type { Api, Text } from '@kassenwerk/kernel/console';

export interface RetentionRuleView {
  dataClass: string;
  classTitle: Text;
  anchor: string;
  anchors: string[];
  months: number;
  fromEndOfYear: boolean;
  legalBasis: { de: string; en: string };
  version: number;
  /** The fund's own, or `*` for the shipped one. */
  of: string;
}

export interface PreviewedKind {
  subject: string;
  title: Text;
  classTitle: Text;
  cutoff: string;
  due: number;
  oldest: string | null;
  samples: string[];
  held: { reason: string; title: Text; count: number }[];
}

export interface FileReport {
  /** Files whose records are gone already. */
  waiting: number;
  orphans: { count: number; bytes: number; oldest: { path: string; bytes: number; changedAt: string }[] };
}

export interface RetentionRules {
  rules: RetentionRuleView[];
  kept: { subject: string; title: Text; because: Text }[];
}

export type RetentionRuleInput = Pick<
  RetentionRuleView,
  'dataClass' | 'anchor' | 'months' | 'fromEndOfYear' | 'legalBasis'
>;

/** What people do about periods, locks and exports. */
export const privacyVerbs = ({ request, download }: Api) => ({
  retentionRules: (tenant: string) => request<RetentionRules>('/privacy/retention/rules', { query: { tenant } }),
  previewRetention: (tenant: string) => request<PreviewedKind[]>('/privacy/retention/preview', { query: { tenant } }),
  retentionFiles: (tenant: string) => request<FileReport>('/privacy/retention/files', { query: { tenant } }),
  publishRetentionRule: (tenant: string, rule: RetentionRuleInput) =>
    request<unknown>('/privacy/retention/rules', { method: 'POST', body: { tenant, ...rule } }),
  startRetention: (tenant: string) => request<unknown>('/privacy/retention/runs', { method: 'POST', body: { tenant } }),
  lockPerson: (id: string, locked: boolean, reason: string) =>
    request<unknown>(`/privacy/members/${id}/lock`, { method: 'POST', body: { locked, reason } }),
  exportPerson: (id: string) => download(`/privacy/members/${id}/export`, 'Auskunft.zip'),
});

export type PrivacyVerbs = ReturnType<typeof privacyVerbs>;
