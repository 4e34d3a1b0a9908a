import { audit, fail, inTransaction, requireScope, staffWhoMay, type StaffMember } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { findTask, lockTask, setAssignee } from '../stores/task-store';
import { alreadyDecided, taskNotFound } from './run-errors';

/** People to whom a task can be given: those of its fund who may decide it. */
export function peopleForTask(strapi: Kassenwerk, documentId: string): Promise<StaffMember[]> {
  return inTransaction(strapi, async (sql) => {
    const task = await findTask(sql, documentId);
    if (!task) throw taskNotFound();
    return staffWhoMay(sql, { tenant: task.tenant, action: 'resolve', subject: 'task' });
  });
}

/**
 * Gives a task to a person, or back to all with `null`. Everybody may take a task that is free and give their own back; giving
 * it to others and taking it from them needs the permission to assign.
 * @throws KW_TASK_CLOSED, KW_TASK_TAKEN, KW_TASK_PERSON_UNKNOWN
 */
export function assignTask(strapi: Kassenwerk, documentId: string, to: string | null): Promise<void> {
  return inTransaction(strapi, async (sql) => {
    const found = await findTask(sql, documentId);
    if (!found) throw taskNotFound();
    const task = (await lockTask(sql, found.id))!;
    if (task.status === 'done' || task.status === 'cancelled') throw alreadyDecided();
    const { actor, ability } = requireScope();
    const isOwnMatter = (to === null || to === actor.id) && (task.assignee === null || task.assignee === actor.id);
    if (!isOwnMatter && !ability.can('assign', 'task')) throw takenByAnother();
    const people =
      to === null ? [] : await staffWhoMay(sql, { tenant: task.tenant, action: 'resolve', subject: 'task' });
    const person = people.find(({ id }) => id === to);
    if (to !== null && !person) throw personUnknown();
    await setAssignee(sql, task.id, person ?? null);
    await audit(sql, {
      tenant: task.tenant,
      action: 'assignTask',
      subjectType: 'task',
      subjectId: documentId,
      details: { to },
    });
  });
}

const takenByAnother = () =>
  fail('conflict', 'KW_TASK_TAKEN', {
    de: 'Diese Aufgabe bearbeitet schon jemand anderes. Umverteilen kann sie die Teamleitung.',
    en: 'Somebody else is working on this task. The team lead can give it to another person.',
  });

const personUnknown = () =>
  fail('invalid', 'KW_TASK_PERSON_UNKNOWN', {
    de: 'Diese Person kann Aufgaben dieser Kasse nicht entscheiden.',
    en: 'This person cannot decide tasks of this fund.',
  });
