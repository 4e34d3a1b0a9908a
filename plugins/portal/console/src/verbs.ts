import type { Api } from '@kassenwerk/kernel/console';

export interface PortalAccountView {
  status: 'invited' | 'active' | 'blocked';
  email: string | null;
  codeExpiresAt: string | null;
  lastSignInAt: string | null;
}

export interface InvitationView {
  code: string;
  validDays: number;
  member: { name: string; memberNumber: string; addressLines: string[] };
}

export interface BrandingView {
  name: string;
  primary: string;
  accent: string;
  logo: string;
  phone: string;
  email: string;
  imprint: string;
  privacy: string;
  accessibility: string;
}

/** What staff do for the portal. */
export const portalVerbs = ({ request }: Api) => ({
  portalAccount: (memberId: string) => request<PortalAccountView | null>(`/portal/members/${memberId}/account`),
  inviteToPortal: (memberId: string) =>
    request<InvitationView>(`/portal/members/${memberId}/invitation`, { method: 'POST', body: {} }),
  blockPortalAccount: (memberId: string, blocked: boolean) =>
    request<unknown>(`/portal/members/${memberId}/block`, { method: 'POST', body: { blocked } }),
  branding: (fund: string) => request<BrandingView>(`/portal/funds/${fund}`),
  publishBranding: (tenant: string, branding: BrandingView) =>
    request<{ status: 'published' | 'draft' }>('/portal/branding', { method: 'PUT', body: { tenant, ...branding } }),
});

export type PortalVerbs = ReturnType<typeof portalVerbs>;
