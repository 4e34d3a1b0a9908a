import { withSql, type Sql } from '@kassenwerk/kernel';
import { explain, inputProblems, saidBy, type Decision, type Input, type Texts } from '../../../model/src';
import { inputInvalid } from '../domain/table-errors';
import type { Kassenwerk } from '../kassenwerk';
import { insertDecisions } from '../stores/decision-store';
import { findTable, type PublishedTable } from '../stores/table-store';

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
  const record = (on: Sql) => insertDecisions(on, tableOf(tenant, found), questions.map(recordOf(found, decisions)));
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

const recordOf =
  ({ table }: PublishedTable, decisions: readonly Decision[]) =>
  ({ subjectId, input, at }: Question, place: number) => {
    const decision = decisions[place]!;
    const rows = decision.rows.map((row) => table.definition.rows[row]!.id);
    return { subjectId, input, at, said: saidBy(decision), status: decision.status, rows };
  };
