import { newDocumentId, withSql, type Sql } from '@kassenwerk/kernel';
import { explain, inputProblems, saidBy, type Decision, type Input, type Texts } from '../../../model/src';
import { inputInvalid } from '../domain/table-errors';
import type { Kassenwerk } from '../kassenwerk';
import { insertDecisions, type MadeDecision } from '../stores/decision-store';
import { findTable, type PublishedTable } from '../stores/table-store';
import { sealInput } from './sealed-inputs';

/** What is to be decided. `subjectId` names it in the list of what a changed table would decide otherwise. */
export interface Question {
  subjectId: string | null;
  input: Input;
  /** The day of the decision. */
  at: string;
}

export interface Answer {
  decision: Decision;
  explanation: Texts;
  /** Where it comes from: ids of the rows that hit, and the version of the table. */
  source: { table: string; version: number; rows: readonly string[] };
}

interface Asked {
  tenant: string;
  key: string;
  questions: readonly Question[];
  /** With it the record is part of the caller's transaction. */
  sql?: Sql | undefined;
}

/**
 * Decides by the table that a fund uses now, and keeps what was decided so that changes can be tried on it.
 * @throws KW_RULES_TABLE_NOT_FOUND, KW_RULES_INPUT_INVALID
 */
export async function decideMany(strapi: Kassenwerk, asked: Asked): Promise<Answer[]> {
  const outcomes = await decideEach(strapi, asked);
  return outcomes.map((outcome) => {
    if ('wrong' in outcome) throw inputInvalid(outcome.wrong);
    return outcome;
  });
}

/**
 * Like `decideMany`, but what cannot be asked stops nothing else: it is answered with its wrong columns and not kept.
 * @throws KW_RULES_TABLE_NOT_FOUND
 */
export async function decideEach(
  strapi: Kassenwerk,
  { tenant, key, questions, sql }: Asked,
): Promise<(Answer | { wrong: string[] })[]> {
  const found = await findTable(strapi, { tenant, key, sql });
  const { inputs } = found.table.definition;
  const outcomes = questions.map((question) => {
    const wrong = inputProblems(question.input, inputs);
    return wrong.length > 0 ? { wrong } : answerTo(found, question);
  });
  const made = questions.flatMap((question, place) => {
    const outcome = outcomes[place]!;
    return 'wrong' in outcome ? [] : [{ question, answer: outcome }];
  });
  await keepDecisions(strapi, { tenant, found, made, sql });
  return outcomes;
}

function answerTo({ table, key, version }: PublishedTable, { input, at }: Question): Answer {
  const decision = table.decide(input, at);
  const rows = decision.rows.map((row) => table.definition.rows[row]!.id);
  return { decision, explanation: explain(table, decision), source: { table: key, version, rows } };
}

interface Made {
  tenant: string;
  found: PublishedTable;
  made: readonly { question: Question; answer: Answer }[];
  sql: Sql | undefined;
}

async function keepDecisions(strapi: Kassenwerk, { tenant, found, made, sql }: Made): Promise<void> {
  const table = { tenant, tableKey: found.key, tableTenant: found.tenant, tableVersion: found.version };
  const records = await Promise.all(made.map(({ question, answer }) => recordOf(strapi, { tenant, question, answer })));
  const record = (on: Sql) => insertDecisions(on, table, records);
  await (sql ? record(sql) : withSql(strapi, record));
}

async function recordOf(
  strapi: Kassenwerk,
  { tenant, question, answer }: { tenant: string; question: Question; answer: Answer },
): Promise<MadeDecision> {
  const { subjectId, at } = question;
  const { decision, source } = answer;
  const documentId = newDocumentId();
  const input = await sealInput(strapi, tenant, documentId, question.input);
  return { documentId, subjectId, at, input, said: saidBy(decision), status: decision.status, rows: source.rows };
}
