import type { Migration } from '@kassenwerk/kernel';

export const rulebookMigrations: Migration[] = [
  {
    id: 'decision-records',
    sql: `
create index if not exists decision_records_table_idx on decision_records (tenant, table_key, id desc);
create index if not exists decision_records_age_idx on decision_records (decided_at);`,
  },
  {
    id: 'decision-subjects',
    sql: 'create index if not exists decision_records_subject_idx on decision_records (tenant, table_key, subject_id, id);',
  },
];
