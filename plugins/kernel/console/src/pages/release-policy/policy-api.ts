import { request } from '../../api/api';
import type { Text } from '../../formats/useFormats';

export type People = 'onePerson' | 'twoPeople';

export interface Policy {
  default: People;
  kinds: Record<string, People>;
}

export interface PolicyView {
  policy: Policy & { from: 'fund' | 'allFunds' | 'installation' };
  configurationKinds: string[];
  waitingRelease: string | null;
  releases: {
    kind: string;
    label: Text;
    signatures: number;
    besideAuthor: boolean;
    days: number | null;
    roles: string[];
  }[];
}

export interface PolicyAnswer {
  status: 'published' | 'draft';
  changed: boolean;
}

export const policyApi = {
  show: (tenant: string) => request<PolicyView>('/kernel/release-policy', { query: { tenant } }),
  publish: (tenant: string, policy: Policy) =>
    request<PolicyAnswer>('/kernel/release-policy', { method: 'PUT', body: { tenant, ...policy } }),
};
