import { addDays, berlinCivilDate } from '@kassenwerk/kernel';
import { z } from 'zod';
import { defineStepType } from '../contracts/step-type';
import { textSchema } from '../domain/definition';

/** A person decides; the decision is the outcome. */
export const task = defineStepType({
  kind: 'barrier',
  type: 'engine.task',
  title: { de: 'Aufgabe für eine Person', en: 'Task for a person' },
  description: {
    de: 'Der Lauf wartet, bis jemand die Aufgabe erledigt und sich für eines der Ergebnisse entscheidet.',
    en: 'The run waits until somebody has done the task and has chosen one of the outcomes.',
  },
  parameters: z.strictObject({
    title: textSchema,
    /** The outcomes a person can choose from. */
    decisions: z.array(z.string().min(1)).min(1).default(['done']),
    team: z.string().meta({ choose: 'team' }).optional(),
    priority: z.int().min(0).max(100).default(50),
    dueInDays: z.int().min(0).optional(),
    /** After so many days the run goes on by itself with the outcome `timeout`. */
    giveUpAfterDays: z.int().positive().optional(),
  }),
  outcomes: ({ decisions, giveUpAfterDays }) => (giveUpAfterDays ? [...decisions, 'timeout'] : decisions),
  async open({ parameters, now, createTask }) {
    const { title, team, priority, dueInDays, decisions, giveUpAfterDays } = parameters;
    const dueOn = dueInDays === undefined ? undefined : addDays(berlinCivilDate(now), dueInDays);
    await createTask({ title, team, priority, dueOn, payload: { decisions } });
    const dueAt = giveUpAfterDays ? new Date(now.getTime() + giveUpAfterDays * 86_400_000) : undefined;
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
