import type { Sql } from '@kassenwerk/kernel';

export interface DeliveryRow {
  id: number;
  document_id: string;
  tenant: string;
  file_name: string;
  sha256: string;
  bytes: number;
  status: string;
  created_on: string | null;
  sequence: number | null;
  member_count: number | null;
  run_id: number | null;
}

const columns = 'id, document_id, tenant, file_name, sha256, bytes, status, created_on, sequence, member_count, run_id';

export const findDelivery = (sql: Sql, id: number): Promise<DeliveryRow | undefined> =>
  sql.one<DeliveryRow>(`select ${columns} from deliveries where id = $1`, [id]);

export const findDeliveryByDocumentId = (sql: Sql, documentId: string): Promise<DeliveryRow | undefined> =>
  sql.one<DeliveryRow>(`select ${columns} from deliveries where document_id = $1`, [documentId]);

export const findDeliveryByHash = (sql: Sql, tenant: string, sha256: string): Promise<DeliveryRow | undefined> =>
  sql.one<DeliveryRow>(`select ${columns} from deliveries where tenant = $1 and sha256 = $2 and status <> 'refused'`, [
    tenant,
    sha256,
  ]);

export interface NewDelivery {
  tenant: string;
  fileName: string;
  sha256: string;
  bytes: number;
  source: string;
  status: 'received' | 'refused';
  createdOn?: string;
  sequence?: number;
  charset?: string;
  memberCount?: number;
  problem?: object;
}

export async function insertDelivery(sql: Sql, given: NewDelivery): Promise<DeliveryRow> {
  const row = await sql.one<DeliveryRow>(
    `insert into deliveries (tenant, file_name, sha256, bytes, source, status, created_on, sequence, charset, member_count, problem, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now()) returning ${columns}`,
    [
      given.tenant,
      given.fileName,
      given.sha256,
      given.bytes,
      given.source,
      given.status,
      given.createdOn ?? null,
      given.sequence ?? null,
      given.charset ?? null,
      given.memberCount ?? null,
      given.problem ? JSON.stringify(given.problem) : null,
    ],
  );
  return row!;
}

/** Sets columns of a delivery; names come from code, never from input. */
export async function updateDelivery(sql: Sql, id: number, values: Record<string, unknown>): Promise<void> {
  const names = Object.keys(values);
  const assignments = names.map((name, index) => `${name} = $${index + 2}`).join(', ');
  await sql.execute(`update deliveries set ${assignments}, updated_at = now() where id = $1`, [
    id,
    ...Object.values(values),
  ]);
}

/** Ties a delivery to its run, once: two runs over one delivery would share its staging table. @returns false when another run has it */
export async function claimDelivery(sql: Sql, id: number, runId: number): Promise<boolean> {
  const claimed = await sql.execute(
    `update deliveries set run_id = $2, status = 'inRun', updated_at = now() where id = $1 and (run_id is null or run_id = $2)`,
    [id, runId],
  );
  return claimed === 1;
}

export interface RejectionRow {
  lineNumber: number;
  rule: string;
  reason: string;
  memberNumber: string | null;
}

export const insertRejections = (sql: Sql, tenant: string, deliveryId: number, rows: RejectionRow[]): Promise<number> =>
  sql.execute(
    `insert into delivery_rejections (tenant, delivery_id, line_number, rule, reason, member_number)
     select $1, $2, r."lineNumber", r.rule, r.reason, r."memberNumber"
     from jsonb_to_recordset($3::jsonb) as r("lineNumber" int, rule text, reason text, "memberNumber" text)`,
    [tenant, deliveryId, JSON.stringify(rows)],
  );

/** What the receipt tells the fund. */
export const receiptFigures = (sql: Sql, id: number): Promise<object | undefined> =>
  sql.one(
    `select file_name as "fileName", sha256, created_on as "createdOn", sequence, member_count as "memberCount", new_count as "newCount",
       changed_count as "changedCount", unchanged_count as "unchangedCount", left_count as "leftCount", rejected_count as "rejectedCount"
     from deliveries where id = $1`,
    [id],
  );
