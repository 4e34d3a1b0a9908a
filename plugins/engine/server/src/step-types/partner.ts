import { dataClasses, memberPseudonyms, membersBehind, type DataClass, type Sql } from '@kassenwerk/kernel';
import { z } from 'zod';
import type { ItemAnswer } from '../contracts/barrier';
import { defineStepType } from '../contracts/step-type';
import { readPath } from '../domain/conditions';

const answersSchema = z.object({
  answers: z.array(
    z.object({
      key: z.string(),
      outcome: z.string().optional(),
      data: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

/** Under this topic the partner fetches its questions itself (see use-cases/partner-questions). */
export const partnerTopic = 'partner.request';

const parameters = z.strictObject({
  partner: z.string().min(1).meta({ choose: 'partner' }),
  topic: z.string().min(1).default(partnerTopic),
  /** Paths of item data that the partner needs; nothing else is sent. */
  send: z.array(z.string().meta({ choose: 'itemData' })).default([]),
  /** Kinds of personal data among it; the partner must be registered for them. */
  dataClasses: z.array(z.enum(Object.keys(dataClasses) as [DataClass, ...DataClass[]])).default(['masterData']),
  /** The partner gets a name for each item that leads to nobody, instead of its key. */
  pseudonymous: z.boolean().default(false),
  /** Names of item data that answers may set. */
  receive: z.array(z.string().meta({ choose: 'itemData' })).default([]),
  outcomes: z.array(z.string()).min(1).default(['answered']),
  timeLimitHours: z.number().positive(),
  onTimeout: z.enum(['proceed', 'task']).default('proceed'),
});

export type PartnerParameters = z.output<typeof parameters>;

/**
 * Items are handed to a partner through the outbox, a message a chunk, and each waits for its own answer. Answers come back as
 * signals `{ answers: [{ key, outcome?, data? }] }`. After the time limit a rule decides, so that a partner who fails stops nobody.
 */
export const partner = defineStepType({
  kind: 'barrier',
  type: 'engine.partner',
  title: { de: 'Rückfrage bei einem Partner', en: 'Question to a partner' },
  description: {
    de: 'Gibt Daten an einen Partner und wartet je Person auf dessen Antwort. Nach Ablauf der Frist geht es ohne Antwort weiter, oder eine Aufgabe entsteht.',
    en: 'Hands data to a partner and waits for an answer for each person. After the time limit it goes on without an answer, or a task is created.',
  },
  parameters,
  inputs: ({ send }) => send,
  outputs: ({ receive }) => receive,
  outcomes: ({ outcomes }) => [...outcomes, 'timeout'],
  topics: ({ topic }) => [topic],
  handsOver: ({ partner, dataClasses: kinds }) => [{ partner, dataClasses: kinds }],

  async open({ parameters: { partner, timeLimitHours }, now }) {
    return {
      wait: true,
      dueAt: new Date(now.getTime() + timeLimitHours * 3_600_000),
      description: { de: `Wartet auf Antworten von „${partner}“`, en: `Waiting for answers of "${partner}"` },
    };
  },

  async arrive(items, { parameters, run, step, enqueue, strapi, sql, tenant }) {
    const { partner, topic, send, pseudonymous } = parameters;
    const names = pseudonymous
      ? await memberPseudonyms(strapi, sql, { tenant, partner, ids: items.map(({ key }) => key) })
      : undefined;
    const paths = send.map((path) => [path, path.split('.')] as const);
    const questions = items.map(({ key, data }) => ({
      key: names?.get(key) ?? key,
      data: Object.fromEntries(paths.map(([path, segments]) => [path, readPath(data, segments)])),
    }));
    await enqueue({
      topic,
      key: `${run.id}:${step.id}:${items[0]?.id}`,
      payload: { partner, runId: run.id, stepId: step.id, items: questions },
    });
  },

  async onSignal({ payload }, { answer, state, saveState, countWaiting, parameters, sql, tenant }) {
    const parsed = answersSchema.safeParse(payload);
    const given: ItemAnswer[] = parsed.success ? parsed.data.answers : [];
    const { partner, pseudonymous } = parameters;
    const answers = pseudonymous ? await underOwnKeys(sql, { tenant, partner }, given) : given;
    const counts = await answer(answers);
    const total = addCounts(state.answers as Record<string, number> | undefined, counts);
    saveState({ ...state, answers: total });
    return (await countWaiting()) === 0 ? { result: { answers: total } } : 'wait';
  },

  async onTimeout({ parameters, release, state }) {
    const unanswered = await release(parameters.onTimeout, 'timeout');
    return { result: { answers: state.answers ?? {}, unanswered } };
  },
});

/** An unknown name stays what it is and is counted as such. */
async function underOwnKeys(
  sql: Sql,
  of: { tenant: string; partner: string },
  answers: ItemAnswer[],
): Promise<ItemAnswer[]> {
  const keys = await membersBehind(sql, { ...of, pseudonyms: answers.map(({ key }) => key) });
  return answers.map((one) => ({ ...one, key: keys.get(one.key) ?? one.key }));
}

function addCounts(before: Record<string, number> = {}, counts: object): Record<string, number> {
  const sum = { ...before };
  for (const [name, value] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + Number(value);
  return sum;
}
