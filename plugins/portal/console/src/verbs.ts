import type { Api } from '@kassenwerk/kernel/console';

export interface PortalAccountView {
  status: 'invited' | 'active' | 'blocked';
  email: string | null;
  codeExpiresAt: string | null;
  lastSignInAt: string | null;
  hasSecondFactor: boolean;
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

export interface SentFile {
  id: string;
  name: string;
  kind: string;
  bytes: number;
}

export interface Answer {
  text: string;
  files: readonly string[];
  uploadKey: string;
}

export type ConversationStatus = 'open' | 'answered' | 'done';

export interface ConversationHead {
  id: string;
  tenant: string;
  memberId: string;
  memberName: string;
  memberNumber: string;
  topic: string;
  reference: string | null;
  status: ConversationStatus;
  unread: number;
  lastAt: string;
}

export interface ConversationView extends ConversationHead {
  messages: readonly {
    id: string;
    sender: 'member' | 'fund';
    author: string | null;
    text: string;
    sentAt: string;
    files: readonly SentFile[];
  }[];
}

/** What staff do for the portal. */
export const portalVerbs = ({ request, download }: Api) => ({
  saveMessageFile: ({ id, name }: SentFile) => download(`/portal/message-files/${id}/content`, name),
  portalAccount: (memberId: string) => request<PortalAccountView | null>(`/portal/members/${memberId}/account`),
  inviteToPortal: (memberId: string) =>
    request<InvitationView>(`/portal/members/${memberId}/invitation`, { method: 'POST', body: {} }),
  blockPortalAccount: (memberId: string, blocked: boolean) =>
    request<unknown>(`/portal/members/${memberId}/block`, { method: 'POST', body: { blocked } }),
  resetMemberSecondFactor: (memberId: string) =>
    request<unknown>(`/portal/members/${memberId}/second-factor-reset`, { method: 'POST', body: {} }),
  conversations: (status: ConversationStatus, tenant?: string) =>
    request<ConversationHead[]>(
      `/portal/portal-conversations?${new URLSearchParams({ status, ...(tenant ? { tenant } : {}) })}`,
    ),
  conversation: (id: string) => request<ConversationView>(`/portal/portal-conversations/${id}`),
  answerMember: (id: string, answer: Answer) =>
    request<unknown>(`/portal/portal-conversations/${id}/messages`, { method: 'POST', body: answer }),
  finishConversation: (id: string) =>
    request<unknown>(`/portal/portal-conversations/${id}/done`, { method: 'POST', body: {} }),
  reopenConversation: (id: string) =>
    request<unknown>(`/portal/portal-conversations/${id}/reopen`, { method: 'POST', body: {} }),
  branding: (fund: string) => request<BrandingView>(`/portal/funds/${fund}`),
  publishBranding: (tenant: string, branding: BrandingView) =>
    request<{ status: 'published' | 'draft' }>('/portal/branding', { method: 'PUT', body: { tenant, ...branding } }),
});

export type PortalVerbs = ReturnType<typeof portalVerbs>;
