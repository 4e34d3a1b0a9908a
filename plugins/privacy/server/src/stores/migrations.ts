import type { Migration } from '@kassenwerk/kernel';

export const privacyMigrations: Migration[] = [
  {
    id: 'retention',
    sql: `
create unique index if not exists retention_runs_running_idx on retention_runs (tenant) where status = 'running';
create index if not exists tombstones_record_idx on tombstones (tenant, record_hash);`,
  },
  {
    id: 'file-removals',
    sql: 'create index if not exists file_removals_path_idx on file_removals (tenant, path);',
  },
  {
    id: 'processors',
    sql: 'create index if not exists processors_partner_idx on processors (tenant, partner_key);',
  },
];
