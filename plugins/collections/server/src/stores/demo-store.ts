import type { Sql } from '@kassenwerk/kernel';

export interface DemoFile {
  documentId: string;
  sha256: string;
  status: string;
  signedBy: string[];
}

export interface DemoDelivery {
  documentId: string;
  runId: number | null;
  runDocumentId: string | null;
}

/** The delivery that came with the demo fund, and its run once it has been started. */
export const demoDelivery = (sql: Sql, tenant: string): Promise<DemoDelivery | undefined> =>
  sql.one<DemoDelivery>(
    `select d.document_id as "documentId", r.id as "runId", r.document_id as "runDocumentId"
     from deliveries d left join runs r on r.tenant = d.tenant and r.params ->> 'deliveryId' = d.id::text
     where d.tenant = $1 and d.source = 'demo' and d.status <> 'refused' order by d.id limit 1`,
    [tenant],
  );

/** Status of a run and the step it stands at, e.g. `waiting:releaseFile`. */
export async function runState(sql: Sql, runId: number): Promise<string> {
  const row = await sql.one<{ state: string }>(
    `select r.status || ':' || coalesce(s.steps -> 0 ->> 'id', '') as state
     from runs r left join run_stages s on s.run_id = r.id and s.position = r.current_stage where r.id = $1`,
    [runId],
  );
  return row?.state ?? '';
}

export const findFileOfRun = (sql: Sql, runId: number): Promise<DemoFile | undefined> =>
  sql.one<DemoFile>(
    `select document_id as "documentId", sha256, status,
       array(select s.signed_by from releases r join release_signatures s on s.release_id = r.id
         where r.tenant = f.tenant and r.kind = 'bankFile' and r.subject_id = f.document_id and not s.is_void) as "signedBy"
     from bank_files f where run_id = $1 order by id limit 1`,
    [runId],
  );

/** How many answers of the bank there are, and how many of them still wait to be read. */
export async function countAnswers(sql: Sql, tenant: string): Promise<{ all: number; unread: number }> {
  const row = await sql.one<{ all: number; unread: number }>(
    `select count(*) as "all", count(*) filter (where status in ('received', 'processing')) as unread
     from bank_messages where tenant = $1`,
    [tenant],
  );
  return row!;
}
