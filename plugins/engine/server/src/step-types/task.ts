import { defineStepType } from '../contracts/step-type';
import { deadlinesOf, outcomesOfTask, taskParameters } from './task-parameters';

/** A person decides for the whole run; the decision is the outcome. */
export const task = defineStepType({
  kind: 'barrier',
  type: 'engine.task',
  title: { de: 'Aufgabe für eine Person', en: 'Task for a person' },
  description: {
    de: 'Der Lauf wartet, bis jemand die Aufgabe erledigt und sich für eines der Ergebnisse entscheidet.',
    en: 'The run waits until somebody has done the task and has chosen one of the outcomes.',
  },
  parameters: taskParameters,
  outcomes: outcomesOfTask,
  async open({ parameters, now, createTask }) {
    const { title, team, priority, decisions } = parameters;
    const { dueOn, dueAt } = deadlinesOf(parameters, now);
    await createTask({ title, team, priority, dueOn, payload: { decisions } });
    return {
      wait: true,
      dueAt,
      description: { de: `Wartet auf eine Person: ${title.de}`, en: `Waiting for a person: ${title.en}` },
    };
  },
  async onSignal({ payload }, { parameters }) {
    const decision = String(payload.decision);
    if (!parameters.decisions.includes(decision)) return 'wait';
    return { outcome: decision, result: { decidedBy: payload.by ?? null } };
  },
});
