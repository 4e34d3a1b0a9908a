import type { Migration } from '@kassenwerk/kernel';

/** What every row of the table has, whoever writes it: the generated REST and forms know neither place nor team. */
const complete = `
create or replace function kw_case_complete() returns trigger language plpgsql as $$ begin
  new.status := coalesce(new.status, 'open');
  new.received_at := coalesce(new.received_at, now());
  new.priority := coalesce(new.priority, 2);
  new.rank := coalesce(new.rank, new.received_at);
  new.team := coalesce(new.team, new.area);
  new.last_activity_at := coalesce(new.last_activity_at, new.received_at);
  new.revision := coalesce(new.revision, 1);
  return new;
end $$;
drop trigger if exists kw_case_complete on cases;
create trigger kw_case_complete before insert on cases for each row execute function kw_case_complete();
update cases set status = coalesce(status, 'open'), priority = coalesce(priority, 2), received_at = coalesce(received_at, created_at, now()),
  rank = coalesce(rank, received_at, created_at, now()), team = coalesce(team, area),
  last_activity_at = coalesce(last_activity_at, received_at, created_at, now()), revision = coalesce(revision, 1)
where rank is null or revision is null;`;

/**
 * Open cases are few beside closed ones, so each order in which people read them has a small index of its own. The last one carries
 * what the counters ask for and is read without the table. Conditions name arrays of text: only so PostgreSQL tells an index in the
 * words in which it was made, which the start of a new version compares.
 */
const indexes = `
create index if not exists cases_open_idx on cases (tenant, rank, document_id) where status = any (array['open', 'waiting']::text[]);
create index if not exists cases_open_team_idx on cases (tenant, team, rank, document_id) where status = any (array['open', 'waiting']::text[]);
create index if not exists cases_open_assignee_idx on cases (tenant, assignee, rank, document_id) where status = any (array['open', 'waiting']::text[]);
create index if not exists cases_unassigned_idx on cases (tenant, team, rank, document_id) where status = 'open' and assignee is null;
create index if not exists cases_open_counts_idx on cases (tenant, team, assignee)
  include (status, area, member_id, due_on, answer_due_at, first_answered_at, follow_up_on) where status = any (array['open', 'waiting']::text[]);
create index if not exists cases_closed_idx on cases (tenant, rank desc, document_id desc) where status = any (array['closed', 'merged']::text[]);
create index if not exists cases_closed_team_idx on cases (tenant, team, rank desc, document_id desc) where status = any (array['closed', 'merged']::text[]);
create index if not exists cases_closed_assignee_idx on cases (tenant, assignee, rank desc, document_id desc) where status = any (array['closed', 'merged']::text[]);
create index if not exists cases_closed_topic_idx on cases (tenant, topic, rank desc, document_id desc) where status = any (array['closed', 'merged']::text[]);
create index if not exists cases_member_idx on cases (tenant, member_id, received_at);
create index if not exists cases_merged_idx on cases (tenant, merged_into) where merged_into is not null;
create index if not exists tasks_subject_idx on tasks (tenant, subject_id) where subject_type = 'case';
create unique index if not exists case_links_idx on case_links (tenant, case_id, other_id);
create index if not exists case_links_other_idx on case_links (tenant, other_id);`;

export const inboxIndexes: Migration = { id: 'inbox', sql: complete + indexes };
