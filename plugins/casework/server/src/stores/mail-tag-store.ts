import type { Sql } from '@kassenwerk/kernel';

/** Marks an answer that went out by mail, so that a reply to it finds the case (`mailTagger`). */
export const noteMailTag = (
  sql: Sql,
  { tenant, eventId, tag }: { tenant: string; eventId: string; tag: string },
): Promise<number> =>
  sql.execute('update case_events set mail_tag = $3, updated_at = now() where tenant = $1 and document_id = $2', [
    tenant,
    eventId,
    tag,
  ]);
