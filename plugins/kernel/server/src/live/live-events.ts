import type { Sql } from '../database/sql';

/** What the console hears of. Carries ids and counts, never personal data: it passes through the database's notifications. */
export interface LiveEvent {
  tenant: string;
  type:
    | 'run'
    | 'task'
    | 'bankFile'
    | 'bankMessage'
    | 'bankEvent'
    | 'incident'
    | 'delivery'
    | 'schedule'
    | 'retentionRun'
    | 'release'
    | 'formSubmission'
    | 'portalConversation'
    | 'case'
    | 'intakeItem'
    | 'outboxMessage';
  id: string;
  data?: Record<string, unknown>;
}

/** The channel of PostgreSQL on which live events are told. */
export const liveChannel = 'kassenwerk_live';

/** Is heard when the transaction commits, by all processes. */
export const publishLive = (sql: Sql, event: LiveEvent): Promise<void> => publishLiveMany(sql, [event]);

/** Many in one statement. */
export async function publishLiveMany(sql: Sql, events: readonly LiveEvent[]): Promise<void> {
  if (events.length === 0) return;
  const payloads = events.map((event) => JSON.stringify(event));
  await sql.execute(`select pg_notify('${liveChannel}', told) from unnest($1::text[]) as q (told)`, [payloads]);
}
