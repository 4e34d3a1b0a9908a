import { servingLogin } from '@kassenwerk/kernel';
import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import type { Kassenwerk } from '../kassenwerk';
import { queueSchema } from './queue-settings';

/** Makes BullMQ's tables as the owner of the database and lets the login that serves use them; BullMQ adds a counter for each queue by itself. */
export async function prepareQueue(strapi: Kassenwerk, ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  // Should the server go away meanwhile, the query says so.
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    await runMigrations(owner as never, queueSchema);
    await owner.query(grantsTo(owner.escapeIdentifier(servingLogin(strapi).role)));
  } finally {
    await owner.end();
  }
}

const grantsTo = (login: string): string => `
begin;
select pg_advisory_xact_lock(hashtext('kassenwerk:${queueSchema}'));
grant usage, create on schema ${queueSchema} to ${login};
grant select, insert, update, delete on all tables in schema ${queueSchema} to ${login};
${grantsOnOwnCounters(login)}
grant execute on all functions in schema ${queueSchema} to ${login};
commit;`;

/** The counters that BullMQ has added belong to the login already, and the owner may not grant what is not its own. */
const grantsOnOwnCounters = (login: string): string => `
do $grants$
declare counter regclass;
begin
  for counter in select oid from pg_class where relkind = 'S' and relnamespace = '${queueSchema}'::regnamespace
    and pg_has_role(relowner, 'USAGE')
  loop
    execute format('grant usage, select, update on sequence %s to ${login}', counter);
  end loop;
end $grants$;`;
