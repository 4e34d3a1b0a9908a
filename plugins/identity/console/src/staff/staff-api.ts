import { request } from '@kassenwerk/kernel/console';
import type { SessionView } from '../identity-api';

export interface StaffView {
  id: string;
  username: string;
  name: string;
  roles: string[];
  tenants: string[];
  team: string | null;
  isBlocked: boolean;
  hasSecondFactor: boolean;
  sessions: number;
  lastSeenAt: string | null;
}

export interface StaffDetail extends Omit<StaffView, 'sessions'> {
  sessions: Omit<SessionView, 'isThis'>[];
  email: string | null;
  isFromProvider: boolean;
  lockedUntil: string | null;
  onlyLook: 'self' | 'stronger' | null;
}

/** What others decide about an account. */
export interface StaffWish {
  displayName: string;
  email: string;
  staffRoles: string[];
  tenants: string[];
  team: string | null;
}

/** Done, or waiting for a second person under `release`; somebody new has no id until then. */
export interface StaffKept {
  id: string | null;
  release: string | null;
}

/** What somebody does about the accounts of others. */
export const staffApi = {
  list: () => request<StaffView[]>('/identity/staff'),
  show: (id: string) => request<StaffDetail>(`/identity/staff/${id}`),
  /** Roles and funds that the asking person may give. */
  choices: () => request<{ roles: string[]; tenants: string[] }>('/identity/staff-choices'),
  create: (person: StaffWish & { username: string; locale: string }) =>
    request<StaffKept>('/identity/staff', { method: 'POST', body: person }),
  change: (id: string, wish: StaffWish) => request<StaffKept>(`/identity/staff/${id}`, { method: 'PUT', body: wish }),
  block: (id: string, reason: string) =>
    request<unknown>(`/identity/staff/${id}/block`, { method: 'POST', body: { reason } }),
  unblock: (id: string) => request<unknown>(`/identity/staff/${id}/unblock`, { method: 'POST', body: {} }),
  invite: (id: string) => request<unknown>(`/identity/staff/${id}/invitation`, { method: 'POST', body: {} }),
  endSession: (id: string, session: string) =>
    request<unknown>(`/identity/staff/${id}/sessions/${session}`, { method: 'DELETE' }),
  endSessions: (id: string) => request<{ ended: number }>(`/identity/staff/${id}/sessions`, { method: 'DELETE' }),
  resetSecondFactor: (id: string, reason: string) =>
    request<unknown>(`/identity/staff/${id}/second-factor-reset`, { method: 'POST', body: { reason } }),
  unlock: (id: string) => request<unknown>(`/identity/staff/${id}/unlock`, { method: 'POST', body: {} }),
};
