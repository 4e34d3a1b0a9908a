import { audit, inTransaction, type BilingualText, type Sql } from '@kassenwerk/kernel';
import type { ItemAnswer } from '../../contracts/barrier';
import type { Kassenwerk } from '../../kassenwerk';
import { lockQuestions, markAnswered, runsOfQuestions, type LockedQuestion } from '../../stores/partner-question-store';
import { holdRuns } from '../../stores/run-store';
import { signal } from '../signal';
import { askingSteps, placeOf, type AskingStep } from './asking-step';
import { ownPartner } from './own-partner';

export interface PartnerAnswer {
  id: string;
  outcome?: string | undefined;
  data?: Record<string, unknown> | undefined;
}

type Refusal = 'alreadyAnswered' | 'tooLate' | 'unknown' | 'outcomeNotAllowed';

export interface AnswerResult {
  id: string;
  result: 'accepted' | Refusal;
  /** Why nothing has changed. */
  message?: BilingualText;
  /** Names in `data` that the step does not take. */
  ignored?: string[];
}

interface Accepted {
  question: LockedQuestion;
  answer: ItemAnswer;
  outcome: string;
}

const refusals: Record<Refusal, BilingualText> = {
  alreadyAnswered: {
    de: 'Diese Rückfrage ist schon beantwortet; die erste Antwort gilt.',
    en: 'This question has been answered already; the first answer holds.',
  },
  tooLate: {
    de: 'Auf diese Rückfrage wartet niemand mehr: Ihre Frist ist abgelaufen, oder der Lauf wurde beendet.',
    en: 'Nobody waits for an answer to this question any more: its time is over, or the run has ended.',
  },
  unknown: {
    de: 'Diese Rückfrage gibt es nicht, oder sie ist an jemand anderen gerichtet.',
    en: 'This question does not exist, or somebody else was asked.',
  },
  outcomeNotAllowed: {
    de: 'Dieses Ergebnis sieht der Schritt nicht vor. Erlaubt ist, was in „outcomes“ der Rückfrage steht.',
    en: 'The step does not know this outcome. Allowed is what stands in "outcomes" of the question.',
  },
};

/**
 * Takes answers of the partner that asks, each for itself: one that is refused keeps no other back. What is accepted reaches its run for
 * certain, because a barrier that closes at the same moment waits for the end of this transaction or has closed the question before it.
 * @throws KW_PARTNER_ONLY
 */
export function answerQuestions(strapi: Kassenwerk, given: readonly PartnerAnswer[]): Promise<AnswerResult[]> {
  const own = ownPartner();
  return inTransaction(strapi, async (sql) => {
    const asked = { ...own, ids: given.map(({ id }) => id) };
    await holdRuns(sql, await runsOfQuestions(sql, asked));
    const questions = await lockQuestions(sql, asked);
    const steps = await askingSteps(strapi, sql, questions);
    const byId = new Map(questions.map((one) => [one.id, one]));
    const accepted = new Map<string, Accepted>();
    const results = given.map((answer) => {
      const question = byId.get(answer.id);
      const step = question && steps.get(placeOf(question));
      const refusal = refusalOf(answer, { question, step, isTaken: accepted.has(answer.id) });
      if (refusal) return { id: answer.id, result: refusal, message: refusals[refusal] };
      const { taken, ignored } = partedData(answer.data ?? {}, step!);
      const outcome = answer.outcome ?? step!.parameters.outcomes[0]!;
      const key = question!.name;
      accepted.set(answer.id, { question: question!, outcome, answer: { key, outcome, data: taken } });
      return { id: answer.id, result: 'accepted' as const, ...(ignored.length > 0 ? { ignored } : {}) };
    });
    await handOn(sql, [...accepted.values()]);
    if (given.length > 0)
      await audit(sql, {
        tenant: own.tenant,
        action: 'answerQuestions',
        subjectType: 'partner',
        subjectId: own.partner,
        details: { accepted: accepted.size, refused: given.length - accepted.size },
      });
    return results;
  });
}

interface Known {
  question: LockedQuestion | undefined;
  step: AskingStep | undefined;
  /** An answer before it in the same call. */
  isTaken: boolean;
}

function refusalOf({ outcome }: PartnerAnswer, { question, step, isTaken }: Known): Refusal | undefined {
  if (!question) return 'unknown';
  if (isTaken || question.status === 'answered') return 'alreadyAnswered';
  if (question.status === 'closed' || question.isOver || !step) return 'tooLate';
  if (outcome !== undefined && !step.parameters.outcomes.includes(outcome)) return 'outcomeNotAllowed';
  return undefined;
}

/** A step that takes `address.town` takes `address`. */
function partedData(data: Record<string, unknown>, { parameters }: AskingStep) {
  const names = new Set(parameters.receive.map((path) => path.split('.')[0]));
  const entries = Object.entries(data);
  return {
    taken: Object.fromEntries(entries.filter(([name]) => names.has(name))),
    ignored: entries.map(([name]) => name).filter((name) => !names.has(name)),
  };
}

/** One signal for each step of each run, whatever number of its items it is about. */
async function handOn(sql: Sql, accepted: readonly Accepted[]): Promise<void> {
  if (accepted.length === 0) return;
  await markAnswered(
    sql,
    accepted.map(({ question, outcome }) => ({ number: question.number, outcome })),
  );
  const groups = new Map<string, Accepted[]>();
  for (const one of accepted) {
    const place = placeOf(one.question);
    const group = groups.get(place);
    if (group) group.push(one);
    else groups.set(place, [one]);
  }
  for (const group of groups.values()) {
    const { runId, stepId } = group[0]!.question;
    await signal(sql, { runId, stepId, payload: { answers: group.map(({ answer }) => answer) } });
  }
}
