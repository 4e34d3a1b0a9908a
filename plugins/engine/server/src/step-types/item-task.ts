import { z } from 'zod';
import { defineStepType } from '../contracts/step-type';
import { readPath } from '../domain/conditions';
import { insertTasks } from '../stores/exception-store';
import { findTask } from '../stores/task-store';
import { deadlinesOf, outcomesOfTask, taskParameters } from './task-parameters';

const parameters = taskParameters.extend({
  /** Paths of item data that the person sees at the task. */
  show: z.array(z.string().meta({ choose: 'itemData' })).default([]),
});

/** A person decides for each item; those that the step does not concern, and those that are decided, do not wait for the others. */
export const itemTask = defineStepType({
  kind: 'barrier',
  type: 'engine.itemTask',
  title: { de: 'Aufgabe für jedes Mitglied oder Anliegen', en: 'Task for each member or request' },
  description: {
    de: 'Für jedes, das der Schritt betrifft, entsteht eine Aufgabe. Es geht weiter, sobald jemand darüber entschieden hat; die anderen warten nicht darauf.',
    en: 'Each that the step concerns gets a task. It goes on as soon as somebody has decided on it; the others do not wait for that.',
  },
  parameters,
  inputs: ({ show }) => show,
  outcomes: outcomesOfTask,
  async open({ parameters: given, now }) {
    const { title } = given;
    return {
      wait: true,
      dueAt: deadlinesOf(given, now).dueAt,
      description: { de: `Wartet auf Entscheidungen: ${title.de}`, en: `Waiting for decisions: ${title.en}` },
    };
  },
  async arrive(items, { parameters: given, sql, tenant, run, step, now }) {
    const { title, team, priority, decisions, show } = given;
    const dueOn = deadlinesOf(given, now).dueOn ?? null;
    const tasks = items.map(({ key, subjectType, subjectId, data }) => ({
      kind: 'decision',
      title: title.de,
      priority,
      dueOn,
      subjectType,
      subjectId,
      // The engine settles tasks of items itself, as it does for those that are held back; this one speaks to its step.
      itemId: null,
      stepId: step.id,
      team: team ?? null,
      findingRule: null,
      payload: {
        title,
        decisions,
        itemKey: key,
        facts: show.map((path) => ({ path, value: readPath(data, path.split('.')) ?? null })),
      },
    }));
    await insertTasks(sql, { tenant, id: run.id }, tasks);
  },
  async onSignal({ payload }, { parameters: { decisions }, sql, answer }) {
    const decision = String(payload.decision);
    const task = await findTask(sql, String(payload.task));
    const key = task?.payload?.['itemKey'];
    if (decisions.includes(decision) && typeof key === 'string') await answer([{ key, outcome: decision }]);
    return 'wait';
  },
  async onTimeout({ release }) {
    return { result: { undecided: await release('proceed', 'timeout') } };
  },
});
