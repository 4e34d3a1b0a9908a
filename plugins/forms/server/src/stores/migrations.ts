import type { Migration } from '@kassenwerk/kernel';

export const formsMigrations: Migration[] = [
  {
    id: 'submissions',
    sql: `
create unique index if not exists form_submissions_key_idx on form_submissions (tenant, form_key, idempotency_key);
create unique index if not exists form_submissions_reference_idx on form_submissions (tenant, reference);
create unique index if not exists form_submissions_limit_idx on form_submissions (tenant, form_key, subject_tag, limit_key)
  where limit_key is not null;
create index if not exists form_submissions_member_idx on form_submissions (tenant, member_id, submitted_at);
create index if not exists form_submissions_time_idx on form_submissions (tenant, submitted_at);
create index if not exists form_submissions_case_idx on form_submissions (tenant, case_id);`,
  },
  {
    id: 'drafts',
    sql: `
create unique index if not exists form_drafts_token_idx on form_drafts (tenant, token_hash);
create index if not exists form_drafts_expiry_idx on form_drafts (tenant, expires_at);`,
  },
  {
    id: 'files',
    sql: `
create index if not exists form_files_submission_idx on form_files (tenant, submission_id);
create index if not exists form_files_upload_idx on form_files (tenant, upload_tag) where submission_id is null;
create index if not exists form_files_expiry_idx on form_files (tenant, expires_at) where submission_id is null;`,
  },
  {
    id: 'held-files',
    sql: 'create index if not exists form_files_held_idx on form_files (tenant, held_by) where held_by is not null;',
  },
  {
    id: 'uploads',
    sql: `
create unique index if not exists form_uploads_document_idx on form_uploads (tenant, document_id);
create index if not exists form_uploads_expiry_idx on form_uploads (tenant, expires_at);`,
  },
  {
    id: 'co-signatures',
    sql: `
create unique index if not exists form_co_signatures_token_idx on form_co_signatures (tenant, token_hash);
create index if not exists form_co_signatures_submission_idx on form_co_signatures (tenant, submission_id);
create index if not exists form_co_signatures_open_idx on form_co_signatures (tenant, expires_at) where status = 'open';`,
  },
  {
    id: 'insight',
    sql: `
create unique index if not exists form_insights_key_idx on form_insights (tenant, form_key, form_version, day, event, page, field);`,
  },
];
