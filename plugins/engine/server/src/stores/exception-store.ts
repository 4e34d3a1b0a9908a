import type { Sql } from '@kassenwerk/kernel';
import type { Severity } from '../contracts/finding';
import type { Text } from '../domain/definition';

export interface FindingRow {
  itemId: number;
  itemKey: string;
  subjectType: string | null;
  subjectId: string | null;
  stepId: string;
  rule: string;
  version: number;
  severity: Severity;
  field: string | null;
  message: Text;
  details: Record<string, unknown> | null;
}

/** @returns nothing; all findings of a chunk in one statement */
export async function insertFindings(sql: Sql, run: { tenant: string; id: number }, rows: readonly FindingRow[]) {
  if (rows.length === 0) return;
  await sql.execute(
    `insert into findings (tenant, run_id, item_id, item_key, subject_type, subject_id, step_id, rule, rule_version,
       severity, field, message, details, status)
     select $1, $2, f."itemId", f."itemKey", f."subjectType", f."subjectId", f."stepId", f.rule, f.version,
       f.severity, f.field, f.message, f.details, case when f.severity = 'park' then 'open' else 'recorded' end
     from json_to_recordset($3) as f("itemId" bigint, "itemKey" text, "subjectType" text, "subjectId" text, "stepId" text,
       rule text, version int, severity text, field text, message jsonb, details jsonb)`,
    [run.tenant, run.id, JSON.stringify(rows)],
  );
}

export async function closeFindings(sql: Sql, runId: number, itemId: number): Promise<void> {
  await sql.execute(
    "update findings set status = 'resolved', updated_at = now() where run_id = $1 and item_id = $2 and status = 'open'",
    [runId, itemId],
  );
}

export interface RuleCount {
  rule: string;
  severity: Severity;
  count: number;
  message: Text;
}

export const countFindings = (sql: Sql, runId: number) =>
  sql.rows<RuleCount>(
    `select counted.rule, counted.severity, counted.count, sample.message
     from (select rule, severity, count(*) as count, min(id) as first from findings where run_id = $1
           group by rule, severity) as counted
     join findings sample on sample.id = counted.first order by counted.count desc, counted.rule`,
    [runId],
  );

export interface TaskRow {
  kind: string;
  title: string;
  priority: number;
  dueOn: string | null;
  subjectType: string | null;
  subjectId: string | null;
  itemId: number | null;
  stepId: string;
  team: string | null;
  findingRule: string | null;
  payload: Record<string, unknown>;
}

/** @returns the document ids of the new tasks, in no particular order */
export async function insertTasks(
  sql: Sql,
  run: { tenant: string; id: number },
  rows: readonly TaskRow[],
): Promise<string[]> {
  if (rows.length === 0) return [];
  const created = await sql.rows<{ document_id: string }>(
    `insert into tasks (tenant, kind, title, status, priority, due_on, subject_type, subject_id, run_id, item_id, step_id,
       team, finding_rule, payload)
     select $1, t.kind, t.title, 'open', t.priority, t."dueOn", t."subjectType", t."subjectId", $2, t."itemId", t."stepId",
       t.team, t."findingRule", t.payload
     from json_to_recordset($3) as t(kind text, title text, priority int, "dueOn" date, "subjectType" text, "subjectId" text,
       "itemId" bigint, "stepId" text, team text, "findingRule" text, payload jsonb)
     returning document_id`,
    [run.tenant, run.id, JSON.stringify(rows)],
  );
  return created.map(({ document_id }) => document_id);
}

export interface IncidentInput {
  stage: number;
  stepId: string | null;
  extent: 'items' | 'stage';
  code: string;
  message: Text;
  technical: string;
  itemIds: readonly number[];
  attempts: number;
}

export async function insertIncident(
  sql: Sql,
  run: { tenant: string; id: number },
  incident: IncidentInput,
): Promise<number> {
  const row = await sql.one<{ id: number }>(
    `insert into incidents (tenant, run_id, stage, step_id, extent, code, message, technical, item_ids, item_count, attempts, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'open') returning id`,
    [
      run.tenant,
      run.id,
      incident.stage,
      incident.stepId,
      incident.extent,
      incident.code,
      JSON.stringify(incident.message),
      incident.technical.slice(0, 2000),
      JSON.stringify(incident.itemIds),
      incident.itemIds.length,
      incident.attempts,
    ],
  );
  return row!.id;
}

export interface IncidentRecord {
  id: number;
  document_id: string;
  tenant: string;
  run_id: number;
  stage: number;
  step_id: string | null;
  extent: 'items' | 'stage';
  code: string;
  message: Text;
  item_ids: number[];
  item_count: number;
  attempts: number;
  status: 'open' | 'retried' | 'skipped' | 'resolved';
  created_at: Date;
}

export const findIncident = (sql: Sql, documentId: string) =>
  sql.one<IncidentRecord>('select * from incidents where document_id = $1', [documentId]);

export const lockIncident = (sql: Sql, id: number) =>
  sql.one<IncidentRecord>('select * from incidents where id = $1 for update', [id]);

export const listIncidents = (sql: Sql, runId: number) =>
  sql.rows<IncidentRecord>('select * from incidents where run_id = $1 order by id desc limit 200', [runId]);

export async function closeIncident(sql: Sql, id: number, status: IncidentRecord['status'], by: string): Promise<void> {
  await sql.execute(
    'update incidents set status = $2, resolved_by = $3, resolved_at = now(), updated_at = now() where id = $1',
    [id, status, by],
  );
}
