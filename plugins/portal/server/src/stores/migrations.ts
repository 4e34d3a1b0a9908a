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
];
