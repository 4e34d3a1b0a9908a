import type { DecisionTable } from '../../../model/src';
import { checkTable } from '../../../model/src/schema';
import { tableInvalid } from '../domain/table-errors';
import { fileUnreadable } from './file-errors';

/** A table as it is stored and shipped. */
export const writeJson = (table: DecisionTable): Buffer => Buffer.from(`${JSON.stringify(table, undefined, 2)}\n`);

/** @throws KW_RULES_FILE_UNREADABLE, KW_RULES_TABLE_INVALID where the shape is wrong */
export function readJson(file: Buffer): DecisionTable {
  return shapedTable(parsed(file));
}

function parsed(file: Buffer): unknown {
  try {
    return JSON.parse(file.toString('utf8'));
  } catch (error) {
    throw fileUnreadable(error);
  }
}

/** Sound or not, but a table. @throws KW_RULES_TABLE_INVALID */
export function shapedTable(given: unknown): DecisionTable {
  const { definition, problems } = checkTable(given);
  if (!definition) throw tableInvalid(problems);
  return definition;
}
