import type { Sql } from '@kassenwerk/kernel';

export const noteMailTag = (
  sql: Sql,
  { tenant, eventId, tag }: { tenant: string; eventId: string; tag: string },
): Promise<number> =>
  sql.execute('update case_events set mail_tag = $3, updated_at = now() where tenant = $1 and document_id = $2', [
    tenant,
    eventId,
    tag,
  ]);
