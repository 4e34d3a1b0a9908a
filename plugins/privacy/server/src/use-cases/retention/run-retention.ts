import {
  audit,
  enqueue,
  inTransaction,
  pseudonymFor,
  publishLive,
  requireScope,
  todayInBerlin,
  type Sql,
} from '@kassenwerk/kernel';
import type { Kassenwerk } from '../../kassenwerk';
import { nextDueRecords, removeRecords, type DueRecord } from '../../stores/due-records';
import {
  finishRetentionRun,
  insertRetentionRun,
  insertTombstones,
  lockRunning,
  saveRetentionProgress,
  type RetentionRunRow,
} from '../../stores/retention-run-store';
import { noteFiles } from '../../stores/file-removal-store';
import { removeFilesTopic } from './remove-files';
import { dueKinds, type RuledKind } from './due-kinds';
import { rulesOf } from './retention-rules';

export const retentionTopic = 'privacy.retention';

/** Records a transaction takes: few enough for constant memory and short locks. */
const chunkSize = 2_000;
/** Shorter than the lease of the outbox; the rest is left to another message. */
const sliceMs = 20_000;

/** Begins the deletion of a fund, or goes on with the one that was interrupted. It works in the background. */
export async function startRetention(strapi: Kassenwerk, tenant: string, now: Date): Promise<{ documentId: string }> {
  const rules = await rulesOf(strapi, tenant);
  const today = todayInBerlin(now);
  const first = dueKinds(rules, today)[0]?.data.subject ?? '';
  return inTransaction(strapi, async (sql) => {
    const begun = await insertRetentionRun(sql, {
      tenant,
      due_on: today,
      rules,
      position: { subject: first, after: 0 },
      startedBy: requireScope().actor.name,
    });
    const run = begun ?? (await lockRunning(sql, tenant))!;
    await enqueueSlice(sql, run, `start:${now.getTime()}`);
    if (begun) await auditRun(sql, run, 'startRetention');
    return { documentId: run.document_id };
  });
}

const enqueueSlice = (sql: Sql, { tenant, id }: RetentionRunRow, mark: string) =>
  enqueue(sql, {
    tenant,
    topic: retentionTopic,
    key: `retention:${id}:${mark}`,
    subject: `retention:${tenant}`,
    payload: {},
  });

/**
 * Deletes chunk by chunk until the time is up; each chunk is one transaction that also moves the position, so a process may be
 * killed at any point and the next one goes on there. @returns whether the run is done
 */
export async function continueRetention(
  strapi: Kassenwerk,
  tenant: string,
  { chunk = chunkSize, forMs = sliceMs } = {},
): Promise<boolean> {
  const pseudonym = await pseudonymFor(strapi, tenant, 'tombstone');
  const until = performance.now() + forMs;
  for (;;) {
    const state = await inTransaction(strapi, async (sql) => {
      const run = await lockRunning(sql, tenant);
      if (!run) return 'done';
      const kinds = dueKinds(run.rules, run.due_on);
      const kind = kinds.find(({ data }) => data.subject === run.position.subject);
      if (!kind) return finish(sql, run);
      await workOnChunk(sql, { run, kind, next: kinds[kinds.indexOf(kind) + 1], chunk, pseudonym });
      if (performance.now() < until) return 'more';
      await enqueueSlice(sql, run, `${run.position.subject}:${run.position.after}`);
      return 'later';
    });
    if (state !== 'more') return state === 'done';
  }
}

interface ChunkWork {
  run: RetentionRunRow;
  kind: RuledKind;
  next?: RuledKind;
  chunk: number;
  pseudonym(id: string): string;
}

async function workOnChunk(sql: Sql, { run, kind, next, chunk, pseudonym }: ChunkWork): Promise<void> {
  const { tenant, position, figures } = run;
  const { data, rule } = kind;
  const records = await nextDueRecords(sql, kind, { tenant, after: position.after, limit: chunk });
  const free = records.filter(({ hold }) => hold === null);
  if (free.length > 0) {
    const ids = free.map(({ id }) => id);
    await noteFiles(sql, data, { tenant, runId: run.id, ids });
    await removeRecords(sql, data, tenant, ids);
    // What tells of nobody in particular leaves its number alone.
    const stones = data.member ? free : [];
    await insertTombstones(
      sql,
      stones.map(({ document_id }) => ({
        tenant,
        subject: data.subject,
        record_hash: pseudonym(document_id),
        data_class: data.dataClass,
        rule_version: rule.version,
        rule_of: rule.of,
        retention_run_id: run.id,
      })),
    );
  }
  figures[data.subject] = counted(run, kind, records);
  const last = records.at(-1);
  run.position = last ? { subject: data.subject, after: last.id } : { subject: next?.data.subject ?? '', after: 0 };
  await saveRetentionProgress(sql, run);
}

function counted({ figures }: RetentionRunRow, { data }: RuledKind, records: readonly DueRecord[]) {
  const sum = figures[data.subject] ?? { dataClass: data.dataClass, removed: 0, held: 0, reasons: {} };
  for (const { hold } of records) {
    if (hold === null) sum.removed += 1;
    else {
      sum.held += 1;
      sum.reasons[hold] = (sum.reasons[hold] ?? 0) + 1;
    }
  }
  return sum;
}

async function finish(sql: Sql, run: RetentionRunRow): Promise<'done'> {
  await finishRetentionRun(sql, run.id);
  await enqueue(sql, { tenant: run.tenant, topic: removeFilesTopic, key: `files:${run.id}`, payload: {} });
  await auditRun(sql, run, 'finishRetention');
  await publishLive(sql, { tenant: run.tenant, type: 'retentionRun', id: run.document_id, data: { status: 'done' } });
  return 'done';
}

const auditRun = (
  sql: Sql,
  { tenant, document_id: subjectId, rules, figures }: RetentionRunRow,
  action: 'startRetention' | 'finishRetention',
) =>
  audit(sql, {
    tenant,
    action,
    subjectType: 'retentionRun',
    subjectId,
    details: { rules: rules.map(({ dataClass, version, of }) => ({ dataClass, version, of })), figures },
  });
