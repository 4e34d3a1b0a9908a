import { request, type Text } from '@kassenwerk/kernel/console';

export interface SignInOptions {
  secondFactor: 'required' | 'optional';
  /** A provider at which people can sign in instead. */
  openId: { label: Text } | null;
}

export interface SecondFactor {
  isActive: boolean;
  isRequired: boolean;
  recoveryCodesLeft: number;
}

export interface Enrolment {
  secret: string;
  uri: string;
  svg: string;
}

export interface SessionView {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  method: 'password' | 'openId';
  hasSecondFactor: boolean;
  addressPrefix: string;
  browser: string;
  isThis: boolean;
}

export type PartnerScope =
  | 'runs:read'
  | 'deliveries:read'
  | 'deliveries:create'
  | 'bankMessages:read'
  | 'bankMessages:create'
  | 'requests:create'
  | 'questions:read'
  | 'questions:answer';

export interface Credential {
  documentId: string;
  tenant: string;
  name: string;
  clientId: string;
  scopes: PartnerScope[];
  addresses: string[];
  expiresAt: string;
  revokedAt: string | null;
  lastUsedAt: string | null;
  isActive: boolean;
}

export interface IssuedCredential {
  clientId: string;
  clientSecret: string;
}

export interface CredentialWish {
  tenant: string;
  partnerId: string;
  name: string;
  scopes: PartnerScope[];
  addresses: string[];
  validDays: number;
}

const post = <T = unknown>(path: string, body: object = {}) => request<T>(`/identity${path}`, { method: 'POST', body });

/** What people do with their own account. */
export const identityApi = {
  options: () => request<SignInOptions>('/identity/sign-in'),
  secondFactor: () => request<SecondFactor>('/identity/second-factor'),
  beginEnrolment: (code?: string) => post<Enrolment>('/second-factor/enrolment', code ? { code } : {}),
  confirmEnrolment: (code: string) => post<{ recoveryCodes: string[] }>('/second-factor/confirmation', { code }),
  verifySession: (code: string) => post('/second-factor/verification', { code }),
  renewRecoveryCodes: (code: string) => post<{ recoveryCodes: string[] }>('/second-factor/recovery-codes', { code }),
  removeSecondFactor: (code: string) => post('/second-factor/removal', { code }),
  changePassword: (current: string, next: string) => post('/password', { current, next }),
  requestReset: (username: string) => post('/password-reset', { username }),
  confirmReset: (token: string, password: string) => post('/password-reset/confirmation', { token, password }),
  credentials: (partnerId: string) => request<Credential[]>('/identity/partner-credentials', { query: { partnerId } }),
  createCredential: (wish: CredentialWish) => post<IssuedCredential>('/partner-credentials', wish),
  rotateCredential: (id: string) => post<IssuedCredential>(`/partner-credentials/${id}/rotate`),
  revokeCredential: (id: string) => post(`/partner-credentials/${id}/revoke`),
  sessions: () => request<SessionView[]>('/identity/sessions'),
  endSession: (id: string) => request<unknown>(`/identity/sessions/${id}`, { method: 'DELETE' }),
  endAllSessions: () => request<{ ended: number }>('/identity/sessions', { method: 'DELETE' }),
};
