import { batchReleases, fail, findRelease, withSql, type OutboxMessage } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { findBatch, settleBatch } from '../stores/task-batch-store';
import { bulkDecisionKind, hashOfBatch, resolveAll } from './decide-tasks';

export const bulkDecisionTopic = 'engine.bulkDecision';

/** How decisions on many tasks take part in releases. */
export const bulkDecisionReleases = batchReleases({
  kind: bulkDecisionKind,
  label: { de: 'Entscheidung über viele Aufgaben', en: 'Decision on many tasks' },
  permission: { action: 'release', subject: 'task' },
  topic: bulkDecisionTopic,
  find: findBatch,
  hashOf: hashOfBatch,
  show: ({ tasks, decision, note, rule }) => ({
    before: { decision: null },
    after: { count: tasks.length, ...(rule ? { rule } : {}), decision, note },
  }),
  settle: settleBatch,
  decidedAlready: () => decidedAlready(),
});

/** Outbox handler. Told twice it goes on where it was: tasks that are settled already are left alone. */
export async function carryOutBulkDecision({ payload }: OutboxMessage, strapi: Kassenwerk): Promise<void> {
  const release = await withSql(strapi, (sql) => findRelease(sql, String(payload['release'])));
  const batch = release && (await withSql(strapi, (sql) => findBatch(sql, release.subjectId)));
  if (batch?.status !== 'signed') return;
  const { tasks, decision, note, authorId, authorName } = batch;
  await resolveAll(
    strapi,
    { tasks, decision, note: note ?? '' },
    { id: authorId, name: authorName, release: release!.documentId },
  );
  await withSql(strapi, (sql) => settleBatch(sql, batch.documentId, 'done'));
}

const decidedAlready = () =>
  fail('conflict', 'KW_TASK_BATCH_DECIDED', {
    de: 'Über diese Aufgaben ist schon entschieden. Bitte laden Sie die Seite neu.',
    en: 'These tasks have been decided on already. Please reload the page.',
  });
