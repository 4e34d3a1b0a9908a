import type { Api } from '@kassenwerk/kernel/console';
import type { RunDetail, WaitingQuestions } from './runs/run-detail';
import type { ReleaseView } from './runs/release-view';

export interface Resolution {
  /** For a parked item `accept`, `correct` or `reject`; else one of those the task offers. */
  decision: string;
  data?: Record<string, unknown>;
  note?: string;
}

export interface BulkDecision {
  tasks: string[];
  decision: string;
  note: string;
}

export interface BulkOutcome {
  done: number;
  left: { id: string; code: string }[];
  /** The decision waits for a second person. */
  release: string | null;
}

/** What people do with runs, tasks, incidents and schedules. */
export function engineVerbs({ request }: Api) {
  const post = (path: string, body: object = {}) => request<unknown>(path, { method: 'POST', body });
  return {
    runDetail: (id: string) => request<RunDetail>(`/engine/runs/${id}/detail`),
    partnerFigures: (tenant?: string) =>
      request<WaitingQuestions[]>('/engine/partner-figures', { query: tenant ? { tenant } : {} }),
    pauseRun: (id: string) => post(`/engine/runs/${id}/pause`),
    resumeRun: (id: string) => post(`/engine/runs/${id}/resume`),
    cancelRun: (id: string, reason: string) => post(`/engine/runs/${id}/cancel`, { reason }),
    showRelease: (id: string) => request<ReleaseView>(`/engine/runs/${id}/release`),
    signRelease: (id: string, answer: { decision: 'release' | 'refuse'; hash: string; reason?: string }) =>
      request<{ complete: boolean }>(`/engine/runs/${id}/release`, { method: 'POST', body: answer }),
    retryIncident: (id: string) => post(`/engine/incidents/${id}/retry`),
    skipIncident: (id: string) => post(`/engine/incidents/${id}/skip`),
    resolveTask: (id: string, resolution: Resolution) => post(`/engine/tasks/${id}/resolve`, resolution),
    decideTasks: (wish: BulkDecision) => request<BulkOutcome>('/engine/task-decisions', { method: 'POST', body: wish }),
    assignTask: (id: string, to: string | null) => post(`/engine/tasks/${id}/assign`, { to }),
    peopleForTask: (id: string) => request<{ id: string; name: string }[]>(`/engine/tasks/${id}/people`),
    changeSchedule: (id: string, change: { expression?: string; enabled?: boolean }) =>
      request<unknown>(`/engine/schedules/${id}`, { method: 'PATCH', body: change }),
    runScheduleNow: (id: string) => post(`/engine/schedules/${id}/run`),
  };
}

export type EngineVerbs = ReturnType<typeof engineVerbs>;
