import type { Migration } from '@kassenwerk/kernel';

export const portalMigrations: Migration[] = [
  {
    id: 'accounts',
    sql: `
create unique index if not exists portal_accounts_member_idx on portal_accounts (tenant, member_id);
create unique index if not exists portal_accounts_email_idx on portal_accounts (tenant, lower(email));
create index if not exists portal_accounts_reset_idx on portal_accounts (tenant, reset_hash) where reset_hash is not null;
create index if not exists portal_sessions_member_idx on portal_sessions (tenant, member_id);`,
  },
  {
    id: 'messages',
    sql: `
create index if not exists portal_conversations_member_idx on portal_conversations (tenant, member_id, last_at);
create index if not exists portal_conversations_status_idx on portal_conversations (tenant, status, last_at);
create index if not exists portal_messages_conversation_idx on portal_messages (tenant, conversation_id, sent_at);`,
  },
];
