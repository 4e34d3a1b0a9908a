import type { Migration } from '@kassenwerk/kernel';
import { inboxIndexes } from './inbox-indexes';

export const caseworkMigrations: Migration[] = [
  {
    id: 'answers-by-mail',
    sql: 'create index if not exists case_events_mail_idx on case_events (tenant, mail_tag) where mail_tag is not null;',
  },
  {
    id: 'time-line',
    sql: `
create index if not exists case_events_case_idx on case_events (tenant, case_id, at);
create unique index if not exists cases_number_idx on cases (tenant, number);`,
  },
  inboxIndexes,
  {
    id: 'batches-and-views',
    sql: `
create index if not exists case_batches_author_idx on case_batches (tenant, author_id, id);
create unique index if not exists case_views_document_idx on case_views (tenant, document_id);`,
  },
  {
    id: 'distribution',
    sql: `
create unique index if not exists work_profiles_staff_idx on work_profiles (tenant, staff_id);
create unique index if not exists presences_staff_idx on presences (tenant, staff_id);
create index if not exists absences_days_idx on absences (tenant, last_day, staff_id);
create index if not exists caseloads_team_idx on caseloads (tenant, team, position);
create index if not exists case_clock_stops_case_idx on case_clock_stops (tenant, case_id);
create index if not exists cases_unassigned_idx on cases (tenant, team, rank, document_id) where status = 'open' and assignee is null;
create index if not exists cases_load_idx on cases (tenant, assignee, priority) where status = 'open' and assignee is not null;
create index if not exists cases_give_back_idx on cases (tenant, give_back_at) where give_back_at is not null;
create index if not exists cases_escalate_idx on cases (tenant, escalate_at) where escalate_at is not null;
create index if not exists cases_follow_up_idx on cases (tenant, follow_up_on) where status = 'waiting' and follow_up_on is not null;`,
  },
  {
    id: 'reports',
    sql: `
create index if not exists cases_received_idx on cases (tenant, received_at);
create index if not exists case_events_decided_idx on case_events (tenant, kind, at) where kind = any (array['routed', 'corrected']::text[]);`,
  },
];
