import { request, type Text } from '@kassenwerk/kernel/console';

export interface VolumeRow {
  day: string;
  channel: string;
  area: string;
  count: number;
}

export interface RuleRow {
  table: string;
  version: number;
  row: string;
  decided: number;
  corrected: number;
  /** What people call the row; null where the version is not known any more. */
  name: { title: Text; number: number; note: string | null; reasons: Text } | null;
}

export interface CaseReport {
  volume: VolumeRow[];
  answers: { answered: number; medianHours: number | null; p90Hours: number | null; due: number; kept: number };
  backlog: { area: string; age: number; count: number }[];
  people: { id: string; name: string; load: number; capacity: number; isPresent: boolean; isAbsent: boolean }[];
  rules: RuleRow[];
}

export const reportApi = {
  show: (tenant: string, from: string, to: string) =>
    request<CaseReport>('/casework/case-report', { query: { tenant, from, to } }),
};
