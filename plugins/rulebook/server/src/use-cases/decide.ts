import { withSql, type Sql } from '@kassenwerk/kernel';
import { inputProblems } from '../../../model/src';
import { inputInvalid } from '../domain/table-errors';
import type { Kassenwerk } from '../kassenwerk';
import { openTable, type Answer, type Question } from './open-table';

interface Asked {
  tenant: string;
  key: string;
  questions: readonly Question[];
  /** With it the record is part of the caller's transaction. */
  sql?: Sql | undefined;
}

/**
 * Decides by the table that a fund uses now, and keeps what was decided so that changes can be tried on it.
 * @throws KW_RULES_TABLE_MISSING, KW_RULES_INPUT_INVALID
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
 * @throws KW_RULES_TABLE_MISSING
 */
export async function decideEach(
  strapi: Kassenwerk,
  { tenant, key, questions, sql }: Asked,
): Promise<(Answer | { wrong: string[] })[]> {
  const open = await openTable(strapi, { tenant, key, sql });
  const { inputs } = open.definition;
  const outcomes = questions.map((question) => {
    const wrong = inputProblems(question.input, inputs);
    return wrong.length > 0 ? { wrong } : open.ask(question);
  });
  const keep = (on: Sql) => open.keep(on);
  await (sql ? keep(sql) : withSql(strapi, keep));
  return outcomes;
}
