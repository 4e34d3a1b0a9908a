import type { Migration } from '@kassenwerk/kernel';
import { inboxIndexes } from './inbox-indexes';

export const caseworkMigrations: Migration[] = [
  {
    id: 'time-line',
    sql: `
create index if not exists case_events_case_idx on case_events (tenant, case_id, at);
create unique index if not exists cases_number_idx on cases (tenant, number);`,
  },
  inboxIndexes,
];
