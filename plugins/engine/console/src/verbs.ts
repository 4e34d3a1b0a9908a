import type { Api } from '@kassenwerk/kernel/console';
import type { RunDetail } from './runs/run-detail';

export type Decision = 'corrected' | 'exclude' | 'proceed';

export interface Resolution {
  decision: Decision;
  data?: Record<string, unknown>;
  comment?: string;
}

/** What people do with runs, tasks, incidents and schedules. */
export function engineVerbs({ request }: Api) {
  const post = (path: string, body: object) => request<unknown>(path, { method: 'POST', body });
  return {
    runDetail: (id: string) => request<RunDetail>(`/engine/runs/${id}/detail`),
    pauseRun: (id: string, reason: string) => post(`/engine/runs/${id}/pause`, { reason }),
    resumeRun: (id: string) => post(`/engine/runs/${id}/resume`, {}),
    cancelRun: (id: string, reason: string) => post(`/engine/runs/${id}/cancel`, { reason }),
    retryIncident: (id: string, reason: string) => post(`/engine/incidents/${id}/retry`, { reason }),
    skipIncident: (id: string, reason: string) => post(`/engine/incidents/${id}/skip`, { reason }),
    resolveTask: (id: string, resolution: Resolution) => post(`/engine/tasks/${id}/resolve`, resolution),
    changeSchedule: (id: string, change: { cron?: string; enabled?: boolean }) =>
      request<unknown>(`/engine/schedules/${id}`, { method: 'PATCH', body: change }),
    runScheduleNow: (id: string) => post(`/engine/schedules/${id}/run`, {}),
  };
}

export type EngineVerbs = ReturnType<typeof engineVerbs>;
