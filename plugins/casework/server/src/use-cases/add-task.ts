import { audit } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { insertCaseTask } from '../stores/case-task-store';
import { changeCase } from './change-case';
import { written } from './readable-case';
import { tellCase } from './tell-case';
import { lineOf } from './told';

interface NewTask {
  title: string;
  dueOn?: string | undefined;
  description?: string | undefined;
}

/** Something to do for a case, in the list of tasks of the same person or team. @throws whatever `changeCase` throws */
export const addTask = (strapi: Kassenwerk, { id, ...task }: NewTask & { id: string }): Promise<{ id: string }> =>
  changeCase(strapi, { id }, async (sql, found) => {
    const taskId = await insertCaseTask(sql, found, task);
    await tellCase(strapi, sql, lineOf(found), { kind: 'note', text: task.title, details: { task: taskId } });
    await audit(sql, { action: 'addTask', ...written(found, { task: taskId }) });
    return { id: taskId };
  });
