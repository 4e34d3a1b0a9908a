import type { Migration } from '@kassenwerk/kernel';

export const privacyMigrations: Migration[] = [
  {
    id: 'retention',
    sql: `
create unique index if not exists retention_runs_running_idx on retention_runs (tenant) where status = 'running';
create index if not exists tombstones_record_idx on tombstones (tenant, record_hash);`,
  },
];
