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
}

/**
 * Decides by the table that a fund uses now, and keeps what was decided so that changes can be tried on it. With `sql` the record is
 * part of the caller's transaction.
 * @throws KW_RULES_TABLE_NOT_FOUND, KW_RULES_INPUT_INVALID
 */
export async function decideMany(
  strapi: Kassenwerk,
  { tenant, key, questions, sql }: { tenant: string; key: string; questions: readonly Question[]; sql?: Sql },
): Promise<Answer[]> {
  const found = await findTable(strapi, { tenant, key });
  const decisions = questions.map((question) => decideOne(found, question));
  const made = await Promise.all(
    questions.map(async (question, place) => {
      const documentId = newDocumentId();
      const input = await sealInput(strapi, tenant, documentId, question.input);
      return { ...recordOf(found, question, decisions[place]!), documentId, input };
    }),
  );
  const record = (on: Sql) => insertDecisions(on, tableOf(tenant, found), made);
  await (sql ? record(sql) : withSql(strapi, record));
  return decisions.map((decision) => ({ decision, explanation: explain(found.table, decision) }));
}

function decideOne({ table }: PublishedTable, { input, at }: Question): Decision {
  const wrong = inputProblems(input, table.definition.inputs);
  if (wrong.length > 0) throw inputInvalid(wrong);
  return table.decide(input, at);
}

const tableOf = (tenant: string, { tenant: tableTenant, key, version }: PublishedTable) => ({
  tenant,
  tableKey: key,
  tableTenant,
  tableVersion: version,
});

const recordOf = (
  { table }: PublishedTable,
  { subjectId, at }: Question,
  decision: Decision,
): Omit<MadeDecision, 'documentId' | 'input'> => ({
  subjectId,
  at,
  said: saidBy(decision),
  status: decision.status,
  rows: decision.rows.map((row) => table.definition.rows[row]!.id),
});
