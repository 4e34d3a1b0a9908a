import { liveChannel } from '@kassenwerk/kernel';

/**
 * Tasks are mostly written set-wise, in many places. The database tells the console of them itself, one message for each
 * statement and fund: nobody who writes a task has to think of it.
 */
export const announceTasks = `
create or replace function announce_tasks() returns trigger language plpgsql as $$
begin
  perform pg_notify('${liveChannel}', json_build_object('tenant', tenant, 'type', 'task', 'id', '*')::text)
    from (select distinct tenant from changed) as concerned;
  return null;
end $$;
drop trigger if exists tasks_inserted on tasks;
create trigger tasks_inserted after insert on tasks referencing new table as changed
  for each statement execute function announce_tasks();
drop trigger if exists tasks_updated on tasks;
create trigger tasks_updated after update on tasks referencing new table as changed
  for each statement execute function announce_tasks();`;
