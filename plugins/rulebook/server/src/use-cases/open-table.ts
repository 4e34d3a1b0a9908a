import { newDocumentId, type Sql } from '@kassenwerk/kernel';
import { saidBy } from '../../../model/src';
import { tableMissing } from '../domain/table-errors';
import type { Kassenwerk } from '../kassenwerk';
import { insertDecisions, type MadeDecision } from '../stores/decision-store';
import { findTable, type PublishedTable } from '../stores/table-store';
import { sealInput } from './sealed-inputs';
import { tableInHand, type Answer, type Question, type TableInHand } from './table-in-hand';

export type { Answer, Question, TableInHand } from './table-in-hand';

/** A table for a piece of work, such as a chunk of a run: whoever opens it decides by the same version until the work is done. */
export interface OpenTable extends TableInHand {
  /** Decides, and remembers the decision until `keep`. */
  ask(question: Question): Answer;
  /** Keeps what was asked, so that changes can be tried on it: in one statement, in the caller's transaction. */
  keep(sql: Sql): Promise<void>;
  /** The same version for another piece of work, such as the next chunk, without asking the database. */
  again(): OpenTable;
}

interface Wanted {
  tenant: string;
  key: string;
  /** The caller's connection, so that it does not need a second one. */
  sql?: Sql | undefined;
}

/**
 * The table that a fund uses now, ready to decide for thousands of items without asking the database again.
 * @throws KW_RULES_TABLE_MISSING, KW_RULES_TABLE_UNSOUND
 */
export async function openTable(strapi: Kassenwerk, { tenant, key, sql }: Wanted): Promise<OpenTable> {
  return opened(strapi, tenant, await findTable(strapi, { tenant, key, sql, missing: () => tableMissing(key) }));
}

function opened(strapi: Kassenwerk, tenant: string, found: PublishedTable): OpenTable {
  const inHand = tableInHand(found.table, found.version);
  const made: { question: Question; answer: Answer }[] = [];
  return {
    ...inHand,
    ask(question) {
      const answer = inHand.answer(question.input, question.at);
      made.push({ question, answer });
      return answer;
    },
    again: () => opened(strapi, tenant, found),
    async keep(on) {
      const table = { tenant, tableKey: found.key, tableTenant: found.tenant, tableVersion: found.version };
      const records = made.splice(0).map(({ question, answer }) => recordOf(strapi, { tenant, question, answer }));
      await insertDecisions(on, table, await Promise.all(records));
    },
  };
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
