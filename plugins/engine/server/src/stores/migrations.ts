import type { Migration } from '@kassenwerk/kernel';
import { announceTasks } from './announce-tasks';

/**
 * Items are updated once a stage and there are very many of them: pages keep room for the new version of a row, and no index
 * names a column that changes on the way, so that an update touches the table alone (heap-only tuples).
 */
const items = `
alter table run_items set (fillfactor = 50);
create unique index if not exists run_items_key_idx on run_items (run_id, item_key);`;

const withoutDocumentIds = 'drop index if exists run_items_documents_idx;';

const others = `
create unique index if not exists run_stages_position_idx on run_stages (run_id, position);
create index if not exists run_stages_due_idx on run_stages (due_at) where status = 'waiting' and due_at is not null;
create index if not exists run_chunks_run_idx on run_chunks (run_id, id);
create index if not exists run_signals_open_idx on run_signals (run_id, id) where handled_at is null;
create index if not exists findings_run_idx on findings (run_id, rule);
create index if not exists findings_item_idx on findings (run_id, item_id);
create index if not exists incidents_run_idx on incidents (run_id, status);
create index if not exists runs_active_idx on runs (status) where status in ('queued', 'running', 'waiting');
create unique index if not exists schedules_key_idx on schedules (tenant, key);
create index if not exists tasks_run_idx on tasks (run_id, item_id) where run_id is not null;
alter table run_chunks set (fillfactor = 50);
alter table run_stages set (fillfactor = 50);`;

const listsOfRuns = `
create index if not exists runs_kept_idx on runs (tenant, started_at desc) where keep_days is null;
create index if not exists runs_passing_idx on runs (tenant, started_at desc) where keep_days is not null;
create index if not exists runs_ended_idx on runs (finished_at) where keep_days is not null and finished_at is not null;`;

const partnerQuestions = `
create unique index if not exists partner_questions_item_idx on partner_questions (run_id, step_id, item_id);
create index if not exists partner_questions_open_idx on partner_questions (tenant, partner, id) where status = 'open';`;

export const engineMigrations: Migration[] = [
  { id: '001-run-items', sql: items },
  { id: '002-indexes', sql: others },
  { id: 'run-items-without-document-ids', sql: withoutDocumentIds, afterEverySync: true },
  { id: '003-announce-tasks', sql: announceTasks },
  { id: '004-lists-of-runs', sql: listsOfRuns },
  { id: '005-partner-questions', sql: partnerQuestions },
];
