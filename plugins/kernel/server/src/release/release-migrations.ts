import type { Migration } from '../database/migrate';

/** One open release for a subject, one counting signature for a person; a signature stays what it was, except that it may become void. */
export const releaseMigrations: Migration[] = [
  {
    id: 'releases',
    sql: `
create unique index if not exists releases_open_idx on releases (tenant, kind, subject_id) where status = 'open';
create index if not exists releases_subject_idx on releases (tenant, kind, subject_id, id);
create unique index if not exists release_signatures_once_idx on release_signatures (tenant, release_id, signed_by) where not is_void;
create index if not exists release_signatures_release_idx on release_signatures (release_id);
create or replace function kw_keep_signature() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.is_void or (new.tenant, new.release_id, new.signed_by, new.signer_name, new.hash, new.comment, new.signed_at)
     is distinct from (old.tenant, old.release_id, old.signed_by, old.signer_name, old.hash, old.comment, old.signed_at) then
    raise exception 'a signature is never changed';
  end if;
  return new;
end $$;
drop trigger if exists keep_signature on release_signatures;
create trigger keep_signature before update or delete on release_signatures for each row execute function kw_keep_signature();`,
  },
];
