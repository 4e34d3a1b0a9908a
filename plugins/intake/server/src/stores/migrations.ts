import type { Migration } from '@kassenwerk/kernel';

export const intakeMigrations: Migration[] = [
  {
    id: 'items',
    sql: `
create unique index if not exists intake_items_external_idx on intake_items (tenant, channel, external_id);
create index if not exists intake_items_waiting_idx on intake_items (tenant, id) where status = 'received' and batch is null;
create index if not exists intake_items_stuck_idx on intake_items (tenant, received_at) where status = 'received';
create index if not exists intake_items_batch_idx on intake_items (tenant, batch) where status = 'received';
create index if not exists intake_items_document_idx on intake_items (tenant, document_id);
create index if not exists intake_items_case_idx on intake_items (tenant, case_id) where case_id is not null;
create index if not exists intake_items_member_idx on intake_items (tenant, member_id, received_at) where member_id is not null;
create index if not exists intake_items_sender_idx on intake_items (tenant, sender_tag, received_at) where sender_tag is not null;
create index if not exists intake_items_mail_idx on intake_items (tenant, mail_tag) where mail_tag is not null;
create index if not exists intake_items_conversation_idx on intake_items (tenant, conversation_id) where conversation_id is not null;
create index if not exists intake_items_time_idx on intake_items (tenant, received_at desc, document_id);
create unique index if not exists intake_gates_tenant_idx on intake_gates (tenant);
create index if not exists intake_faults_open_idx on intake_faults (tenant, at) where settled_at is null;`,
  },
  {
    // Those of versions that kept every run. The owner of the tables sees their rows only without the force of the policies.
    id: 'runs-that-pass',
    sql: `
alter table runs no force row level security;
update runs set keep_days = 30 where process = 'request' and keep_days is null;
alter table runs force row level security;`,
  },
];
