import { request } from '@kassenwerk/kernel/console';

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
