import { request } from '@kassenwerk/kernel/console';

export type PresenceStatus = 'available' | 'pause';

export interface OwnPresence {
  status: PresenceStatus;
  isAbsent: boolean;
  takesCases: boolean;
  load: number;
  capacity: number;
}

export type AbsenceKind = 'vacation' | 'training' | 'otherDuty' | 'other';
export const absenceKinds: readonly AbsenceKind[] = ['vacation', 'training', 'otherDuty', 'other'];

export interface Absence {
  id: string;
  staffId: string;
  firstDay: string;
  lastDay: string;
  kind: AbsenceKind;
  substituteId: string | null;
}

export interface AbsencePlan {
  people: { id: string; name: string; teams: string[] }[];
  teams: TeamRow[];
  absences: Absence[];
  closed: string[];
  mayPlanOthers: boolean;
}

export interface NewAbsence {
  staffId?: string;
  firstDay: string;
  lastDay: string;
  kind: AbsenceKind;
  substituteId?: string;
}

export interface WorkProfile {
  teams: string[];
  skills: string[];
  languages: string[];
  capacity: number;
}

export interface PersonView extends WorkProfile {
  staffId: string;
  name: string;
  load: number;
  isPresent: boolean;
  isAbsent: boolean;
}

export interface TeamRow {
  key: string;
  name: string;
  area: string | null;
}

export interface PeoplePlan {
  people: PersonView[];
  teams: TeamRow[];
  skills: string[];
  languages: string[];
}

export const caseloadKinds = ['lastName', 'memberNumber', 'postalCode'] as const;

export interface CaseloadRow {
  kind: (typeof caseloadKinds)[number];
  from: string;
  to: string;
  staffId: string;
  substituteId: string | null;
}

/** What the pages of people ask the server. */
export const peopleApi = {
  /** Also a sign of life: who is not heard of for an hour gets nothing new. */
  sayPresence: (tenant: string, status?: PresenceStatus) =>
    request<OwnPresence>('/casework/own/presence', { method: 'POST', body: { tenant, status } }),
  absences: (tenant: string, from: string, to: string) =>
    request<AbsencePlan>('/casework/absences', { query: { tenant, from, to } }),
  planAbsence: (tenant: string, absence: NewAbsence) =>
    request<{ id: string }>('/casework/absences', { method: 'POST', body: { tenant, ...absence } }),
  cancelAbsence: (id: string) => request<void>(`/casework/absences/${id}`, { method: 'DELETE' }),
  people: (tenant: string) => request<PeoplePlan>('/casework/work-profiles', { query: { tenant } }),
  saveProfile: (tenant: string, staffId: string, profile: WorkProfile) =>
    request<void>(`/casework/staff/${staffId}/work-profile`, { method: 'PUT', body: { tenant, ...profile } }),
  caseloads: (tenant: string, team: string) =>
    request<CaseloadRow[]>('/casework/caseloads', { query: { tenant, team } }),
  saveCaseloads: (tenant: string, team: string, rows: readonly CaseloadRow[]) =>
    request<void>('/casework/caseloads', { method: 'PUT', body: { tenant, team, rows } }),
};
