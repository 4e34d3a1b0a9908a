import { audit, auditMany, inTransaction, isKassenwerkError, type Sql } from '@kassenwerk/kernel';
import type { Text } from '../../domain/definition';
import { assertMayHandOver } from '../../hand-over';
import type { Kassenwerk } from '../../kassenwerk';
import { noteHandedOut, openQuestions, type OpenQuestion } from '../../stores/partner-question-store';
import { askingSteps, placeOf, type AskingStep } from './asking-step';
import { ownPartner } from './own-partner';
import { openQuestion, type QuestionData } from './sealed-question';

/** One question as its partner reads it. */
export interface QuestionOfPartner {
  id: string;
  process: { key: string; title: Text };
  step: { id: string; title: Text };
  /** What the partner calls the item: its key, or a pseudonym that stays the same. */
  key: string;
  data: QuestionData;
  /** What an answer may say; the first holds when it says nothing. */
  outcomes: readonly string[];
  /** Names of data that an answer may set. */
  fields: readonly string[];
  askedAt: Date;
  until: Date | null;
}

export interface FetchedQuestions {
  questions: QuestionOfPartner[];
  /** For `after`, when there may be more. */
  next: string | null;
}

/**
 * The open questions of the partner that asks, oldest first. Each fetch is on record; so is each person of whom something is handed out
 * for the first time. What the register of processors does not allow today stays here. @throws KW_PARTNER_ONLY
 */
export function fetchQuestions(
  strapi: Kassenwerk,
  { after, limit }: { after: number; limit: number },
): Promise<FetchedQuestions> {
  const own = ownPartner();
  return inTransaction(strapi, async (sql) => {
    const found = await openQuestions(sql, { ...own, after, limit });
    const steps = await allowedSteps(sql, own.tenant, await askingSteps(strapi, sql, found));
    const handedOut = found.filter((one) => steps.has(placeOf(one)));
    await record(sql, own, handedOut);
    const questions = handedOut.map((one) => shown(strapi, own.tenant, one, steps.get(placeOf(one))!));
    const next = found.length === limit ? String(found.at(-1)!.number) : null;
    return { questions: await Promise.all(questions), next };
  });
}

/** A contract may have ended since the step has asked. */
async function allowedSteps(
  sql: Sql,
  tenant: string,
  steps: ReadonlyMap<string, AskingStep>,
): Promise<Map<string, AskingStep>> {
  const allowed = new Map<string, AskingStep>();
  for (const [place, step] of steps) {
    try {
      await assertMayHandOver(sql, tenant, step);
      allowed.set(place, step);
    } catch (error) {
      // The questions stay; whoever keeps the register reads the same refusal at the next run.
      if (!isKassenwerkError(error)) throw error;
    }
  }
  return allowed;
}

async function record(
  sql: Sql,
  { tenant, partner }: { tenant: string; partner: string },
  questions: readonly OpenQuestion[],
): Promise<void> {
  if (questions.length === 0) return;
  const fresh = new Set(
    await noteHandedOut(
      sql,
      questions.filter(({ isNew }) => isNew).map(({ id }) => id),
    ),
  );
  await audit(sql, {
    tenant,
    action: 'fetchQuestions',
    subjectType: 'partner',
    subjectId: partner,
    details: { questions: questions.length, firstTime: fresh.size },
  });
  await auditMany(
    sql,
    questions
      .filter(({ id }) => fresh.has(id))
      .map(({ id, memberId, stepId }) => ({
        tenant,
        action: 'handOver',
        subjectType: 'partnerQuestion',
        subjectId: id,
        details: { partner, step: stepId, ...(memberId ? { memberId } : {}) },
      })),
  );
}

async function shown(
  strapi: Kassenwerk,
  tenant: string,
  { id, name, data, askedAt, dueAt }: OpenQuestion,
  step: AskingStep,
): Promise<QuestionOfPartner> {
  const { outcomes, receive } = step.parameters;
  return {
    id,
    process: step.process,
    step: { id: step.id, title: step.title },
    key: name,
    data: await openQuestion(strapi, tenant, id, data),
    outcomes,
    fields: receive,
    askedAt,
    until: dueAt,
  };
}
