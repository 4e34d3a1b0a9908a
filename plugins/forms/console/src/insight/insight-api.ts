import { request } from '@kassenwerk/kernel/console';

/** How often something happened with one version of a form; page and field are empty where it happened to the form as a whole. */
export interface InsightRow {
  formVersion: number;
  event: 'view' | 'start' | 'page' | 'error' | 'leave' | 'submit';
  page: string;
  field: string;
  happened: number;
  averageSeconds: number;
}

export interface Insight {
  from: string;
  to: string;
  rows: InsightRow[];
}

export const insightApi = {
  show: (tenant: string, form: string, days: number) =>
    request<Insight>(`/forms/definitions/${form}/insight`, { query: { tenant, days } }),
};
