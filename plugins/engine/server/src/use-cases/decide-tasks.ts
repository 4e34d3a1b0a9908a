import {
  audit,
  fail,
  hashOf,
  inTransaction,
  isKassenwerkError,
  policyAsksForTwo,
  requireRelease,
  requireScope,
  withSql,
  type Sql,
} from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { insertBatch, type TaskBatch } from '../stores/task-batch-store';
import { findTasks, type TaskRecord } from '../stores/task-store';
import { assertOffered, releasedElsewhere, resolveTask, type DecidedBefore } from './resolve-task';
import { taskNotFound } from './run-errors';

/** Up to so many tasks one person decides alone, whatever the release policy says. */
const decidedAlone = 20;

export const bulkDecisionKind = 'bulkDecision';

export interface BulkDecision {
  /** Document ids. */
  tasks: string[];
  decision: string;
  note: string;
}

export interface BulkOutcome {
  done: number;
  /** Those that somebody else had settled in the meantime, or whose run has gone too far. */
  left: { id: string; code: string }[];
  /** The decision waits for a second person. */
  release: string | null;
}

/**
 * The same decision for many tasks of one fund and one rule. More than `decidedAlone` need a second person where the release
 * policy asks for two.
 * @throws KW_TASKS_NOT_ALIKE, KW_TASK_NOT_FOUND, KW_TASK_DECISION_UNKNOWN, KW_TASK_IS_RELEASE
 */
export async function decideTasks(strapi: Kassenwerk, wish: BulkDecision): Promise<BulkOutcome> {
  const ids = [...new Set(wish.tasks)];
  const release = await withSql(strapi, (sql) => askWhereNeeded(strapi, sql, { ...wish, tasks: ids }));
  if (release) return { done: 0, left: [], release };
  return { ...(await resolveAll(strapi, { ...wish, tasks: ids })), release: null };
}

/** One after the other, each whole: a task that cannot be settled keeps no other from it. */
export async function resolveAll(
  strapi: Kassenwerk,
  { tasks, decision, note }: BulkDecision,
  before?: DecidedBefore,
): Promise<Omit<BulkOutcome, 'release'>> {
  const left: BulkOutcome['left'] = [];
  for (const id of tasks) {
    try {
      await resolveTask(strapi, id, { decision, note }, before);
    } catch (error) {
      if (!isKassenwerkError(error) || error.kind === 'internal') throw error;
      left.push({ id, code: error.code });
    }
  }
  return { done: tasks.length - left.length, left };
}

async function askWhereNeeded(strapi: Kassenwerk, sql: Sql, wish: BulkDecision): Promise<string | undefined> {
  const tasks = await findTasks(sql, wish.tasks);
  const first = assertAlike(tasks, wish);
  if (tasks.length <= decidedAlone) return undefined;
  const { tenant } = first;
  if (!(await policyAsksForTwo(strapi, sql, { tenant, kind: bulkDecisionKind }))) return undefined;
  return inTransaction(strapi, (write) => ask(write, first, wish));
}

/** Without a rule the step and its words say what is asked; `yes` to one question is no answer to another. */
const questionOf = ({ finding_rule: rule, step_id: step, title }: TaskRecord): string => rule ?? `${step} ${title}`;

function assertAlike(tasks: readonly TaskRecord[], { tasks: ids, decision }: BulkDecision): TaskRecord {
  const [first] = tasks;
  if (!first || tasks.length < ids.length) throw taskNotFound();
  if (tasks.some((one) => one.tenant !== first.tenant || questionOf(one) !== questionOf(first))) throw notAlike();
  for (const task of tasks) {
    if (task.kind === 'release') throw releasedElsewhere();
    assertOffered(task, decision);
  }
  return first;
}

async function ask(sql: Sql, { tenant, finding_rule: rule }: TaskRecord, wish: BulkDecision): Promise<string> {
  const { id: authorId, name: authorName } = requireScope().actor;
  const batch = await insertBatch(sql, { ...wish, tenant, rule, authorId, authorName });
  const count = wish.tasks.length;
  const { documentId } = await requireRelease(sql, {
    tenant,
    kind: bulkDecisionKind,
    subject: { type: 'taskBatch', id: batch.documentId },
    title: { de: `Entscheidung über ${count} Aufgaben`, en: `Decision on ${count} tasks` },
    facts: { count },
    hash: hashOfBatch(batch),
    excluded: [authorId],
  });
  await audit(sql, {
    tenant,
    action: 'askForBulkDecision',
    subjectType: 'taskBatch',
    subjectId: batch.documentId,
    details: { count, decision: wish.decision, release: documentId },
  });
  return documentId;
}

export const hashOfBatch = ({ documentId, tasks, decision, note }: TaskBatch): string =>
  hashOf({ documentId, tasks, decision, note });

const notAlike = () =>
  fail('invalid', 'KW_TASKS_NOT_ALIKE', {
    de: 'Gemeinsam entscheiden Sie nur über Aufgaben derselben Kasse und derselben Regel. Bitte wählen Sie weniger aus.',
    en: 'Tasks are decided together only when they are of the same fund and the same rule. Please select fewer.',
  });
