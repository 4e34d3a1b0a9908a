import type { Migration } from '@kassenwerk/kernel';
import { limitsTable } from '../security/counters';

/** What tells who somebody is belongs to no fund: the system scope alone sees it, whatever else the application's role may do. */
const systemOnly = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
drop policy if exists kassenwerk_system on ${table};
create policy kassenwerk_system on ${table} for all to kassenwerk_system using (true) with check (true);`;

const sessions = `
create table if not exists staff_sessions (
  id uuid primary key default gen_random_uuid(),
  user_id integer not null references up_users (id) on delete cascade,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  method text not null check (method in ('password', 'openId')),
  has_second_factor boolean not null,
  address_prefix text not null,
  browser text not null);
create index if not exists staff_sessions_user_idx on staff_sessions (user_id, created_at);
${systemOnly('staff_sessions')}`;

/** In the shape that rate-limiter-flexible expects. Keys are hashes. */
const counters = `
create table if not exists ${limitsTable} (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint);`;

const secondFactors = `
create table if not exists second_factors (
  user_id integer primary key references up_users (id) on delete cascade,
  secret text,
  pending_secret text,
  last_step bigint not null default 0,
  confirmed_at timestamptz);
create table if not exists recovery_codes (
  user_id integer not null references up_users (id) on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (user_id, code_hash));
${systemOnly('second_factors')}
${systemOnly('recovery_codes')}`;

const passwordResets = `
create table if not exists password_resets (
  user_id integer primary key references up_users (id) on delete cascade,
  token_hash text not null unique,
  expires_at timestamptz not null);
${systemOnly('password_resets')}`;

const openId = `
create table if not exists open_id_attempts (
  id_hash text primary key,
  state text not null,
  nonce text not null,
  verifier text not null,
  expires_at timestamptz not null,
  ticket_hash text,
  user_id integer references up_users (id) on delete cascade,
  has_second_factor boolean);
create table if not exists open_id_accounts (
  issuer text not null,
  subject text not null,
  user_id integer not null references up_users (id) on delete cascade,
  primary key (issuer, subject));
${systemOnly('open_id_attempts')}
${systemOnly('open_id_accounts')}`;

const partnerCredentials = `
create unique index if not exists partner_credentials_client_idx on partner_credentials (client_id);
create index if not exists partner_credentials_partner_idx on partner_credentials (tenant, partner_id);`;

/** A user name is one person, whoever creates it. */
const usernames = `create unique index if not exists up_users_username_key on up_users (username);`;

/** One wish at a time for each person. */
const staffChanges = `
create unique index if not exists staff_changes_open_idx on staff_changes (username) where status = 'open';
create index if not exists staff_changes_document_idx on staff_changes (tenant, document_id);`;

/** Plain tables and no content types: Strapi's generated access, populate and Query Engine cannot reach them. */
export const identityMigrations: Migration[] = [
  { id: '001-sessions', sql: sessions },
  { id: '002-counters', sql: counters },
  { id: '003-second-factors', sql: secondFactors },
  { id: '004-partner-credentials', sql: partnerCredentials },
  { id: '005-password-resets', sql: passwordResets },
  { id: '006-open-id', sql: openId },
  { id: '007-usernames', sql: usernames },
  { id: '008-staff-changes', sql: staffChanges },
];
