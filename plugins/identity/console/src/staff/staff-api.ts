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
  lockedUntil: string | null;
  onlyLook: 'self' | 'stronger' | null;
}

/** What somebody does about the accounts of others. */
export const staffApi = {
  list: () => request<StaffView[]>('/identity/staff'),
  show: (id: string) => request<StaffDetail>(`/identity/staff/${id}`),
  endSession: (id: string, session: string) =>
    request<unknown>(`/identity/staff/${id}/sessions/${session}`, { method: 'DELETE' }),
  endSessions: (id: string) => request<{ ended: number }>(`/identity/staff/${id}/sessions`, { method: 'DELETE' }),
  resetSecondFactor: (id: string, reason: string) =>
    request<unknown>(`/identity/staff/${id}/second-factor-reset`, { method: 'POST', body: { reason } }),
  unlock: (id: string) => request<unknown>(`/identity/staff/${id}/unlock`, { method: 'POST', body: {} }),
};
