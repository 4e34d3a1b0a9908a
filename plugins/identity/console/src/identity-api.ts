import { request } from '@kassenwerk/kernel/console';

export interface SignInOptions {
  secondFactor: 'required' | 'optional';
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
  sessions: () => request<SessionView[]>('/identity/sessions'),
  endSession: (id: string) => request<unknown>(`/identity/sessions/${id}`, { method: 'DELETE' }),
  endAllSessions: () => request<{ ended: number }>('/identity/sessions', { method: 'DELETE' }),
};
