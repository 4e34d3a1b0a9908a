import { defineStepType } from '@kassenwerk/engine';
import { todayInBerlin } from '@kassenwerk/kernel';
import { areas, priorities, type Area, type Priority, type Route } from '@kassenwerk/casework';
import { decideMany, findTable, type Answer, type Question } from '@kassenwerk/rulebook';
import { z } from 'zod';
import { readingsOf } from '../domain/own-words';
import { requestsOf, type RequestInHand } from './requests-in-hand';

/** What the topic of a form says when the text says more: a letter that was typed into a form is a letter. */
const openTopics = new Set(['freeLetter', 'general']);

const parameters = z.strictObject({
  /** Decision table from subject and text to the topic. */
  topics: z.string().meta({ choose: 'decisionTable' }).default('request-topic'),
  /** Decision table from topic, channel, sender … to area, priority and periods. */
  routing: z.string().meta({ choose: 'decisionTable' }).default('request-routing'),
  /** Per cent below which a person sorts. */
  minimumConfidence: z.int().min(0).max(100).default(50),
});

interface Topic {
  topic: string;
  confidence: number;
}

export const classify = defineStepType({
  type: 'intake.classify',
  kind: 'item',
  title: { de: 'Einordnen', en: 'Classify' },
  description: {
    de: 'Entscheidet nach Regeltabellen über Thema, Bereich, Dringlichkeit und Fristen. Was keine Regel trifft oder zu unsicher ist, geht in die Klärung.',
    en: 'Decides topic, area, urgency and periods by decision tables. What no rule hits or what is too uncertain goes to clearing.',
  },
  parameters,
  inputs: ['channel', 'senderKind', 'hasFiles', 'memberConfidence', 'isAmbiguous', 'found.match'],
  outputs: ['area', 'topic', 'priority', 'confidence', 'found.route'],
  async execute(items, context) {
    const { strapi, tenant, now } = context;
    const requests = await requestsOf(items, context);
    if (requests.length === 0) return;
    const at = todayInBerlin(now);
    const topics = await topicsOf(requests, context, at);
    const questions = requests.map((request, place) => routingQuestion(request, topics[place]!, at));
    const key = context.parameters.routing;
    const answers = await decideMany(strapi, { tenant, key, questions, sql: context.sql });
    const { table, version } = await findTable(strapi, { tenant, key, sql: context.sql });
    const titles = new Map(
      table.definition.inputs.flatMap((column) =>
        column.id === 'topic' && 'options' in column ? column.options.map(({ value, label }) => [value, label.de]) : [],
      ),
    );
    for (const [place, request] of requests.entries()) {
      const { topic, confidence } = topics[place]!;
      request.found.topicTitle = titles.get(topic);
      const route = routeOf(
        request,
        {
          topic,
          confidence,
          answer: answers[place]!,
          table: key,
          version,
          rows: rowIds(answers[place]!, table.definition.rows),
        },
        context.parameters.minimumConfidence,
      );
      request.found.route = route;
      const { area, priority, routing } = route;
      Object.assign(request.item.data, { area, topic, priority, confidence: Math.round(routing.confidence * 100) });
    }
  },
});

const rowIds = ({ decision }: Answer, rows: readonly { id: string }[]): string[] =>
  decision.rows.map((row) => rows[row]!.id);

type Context = Parameters<typeof requestsOf>[1] & { parameters: z.output<typeof parameters> };

async function topicsOf(requests: readonly RequestInHand[], context: Context, at: string): Promise<Topic[]> {
  const known = requests.map(({ row }) => (row.topic !== null && !openTopics.has(row.topic) ? row.topic : undefined));
  const open = requests.filter((_, place) => known[place] === undefined);
  const said = await saidTopics(open, context, at);
  return requests.map(({ row }, place) => {
    const given = known[place];
    if (given !== undefined) return { topic: given, confidence: 100 };
    const found = said.get(row.id);
    if (found) return found;
    return row.topic === null ? { topic: 'general', confidence: 0 } : { topic: row.topic, confidence: 100 };
  });
}

/** By id of the item; a request whose own words say nothing is asked about once more with what it quotes. */
async function saidTopics(
  requests: readonly RequestInHand[],
  { strapi, tenant, sql, parameters }: Context,
  at: string,
): Promise<Map<string, Topic>> {
  const said = new Map<string, Topic>();
  let readings = requests.map(({ row, content }) => ({ id: row.id, left: [...readingsOf(content)] }));
  while (readings.length > 0) {
    const questions = readings.map(({ id, left }): Question => ({ subjectId: id, input: { ...left.shift()! }, at }));
    const answers = await decideMany(strapi, { tenant, key: parameters.topics, questions, sql });
    for (const [place, { id }] of readings.entries()) {
      const found = answers[place]!.decision.outputs as unknown as Topic | undefined;
      if (found && found.confidence > 0) said.set(id, found);
    }
    readings = readings.filter(({ id, left }) => left.length > 0 && !said.has(id));
  }
  return said;
}

function routingQuestion({ row, extracted, found }: RequestInHand, { topic }: Topic, at: string): Question {
  const senderKind = row.senderKind === 'unknown' && found.match?.memberId ? 'member' : row.senderKind;
  const { amountCents } = extracted;
  const { id, channel, fileCount, language } = row;
  return {
    subjectId: id,
    input: {
      channel,
      senderKind,
      topic,
      hasFiles: fileCount > 0,
      language,
      ...(amountCents === null ? {} : { amountCents }),
    },
    at,
  };
}

interface Decided extends Topic {
  answer: Answer;
  table: string;
  version: number;
  rows: string[];
}

function routeOf(
  { found: { match }, row: { id: decidedFor } }: RequestInHand,
  decided: Decided,
  minimumConfidence: number,
): Route {
  const { topic, answer, table, version, rows } = decided;
  const said = answer.decision.outputs ?? {};
  const doubts = doubtsIn(match?.candidates.length ?? 0, decided.confidence < minimumConfidence);
  const sentence = {
    de: [answer.explanation.de, ...doubts.map(({ de }) => de)].join(' '),
    en: [answer.explanation.en, ...doubts.map(({ en }) => en)].join(' '),
  };
  const confidence = Math.min(decided.confidence, match?.memberId ? match.confidence : 100) / 100;
  const area = areas.find((one) => one === said['area']) ?? 'clearing';
  const skill = said['skill'];
  const statutoryDays = Number(said['statutoryDays'] ?? 0);
  return {
    area: (doubts.length > 0 ? 'clearing' : area) satisfies Area,
    topic,
    priority: (priorities.find((one) => one === said['priority']) ?? 'normal') satisfies Priority,
    answerDays: Number(said['answerDays'] ?? 2),
    ...(statutoryDays > 0 ? { statutoryDays } : {}),
    ...(typeof skill === 'string' && skill !== 'none' ? { skill } : {}),
    routing: { table, version, rows, sentence, confidence, decidedFor },
  };
}

const doubtsIn = (candidates: number, isUnsure: boolean): { de: string; en: string }[] => [
  ...(candidates > 1
    ? [
        {
          de: 'Mehrere Personen kommen in Frage; bitte ordnen Sie das Anliegen zu.',
          en: 'Several people are possible; please assign the request.',
        },
      ]
    : []),
  ...(isUnsure
    ? [{ de: 'Worum es geht, war nicht sicher zu erkennen.', en: 'What it is about could not be told with certainty.' }]
    : []),
];
