import type { Sql } from '../database/sql';
import { memberNameBegins, nameBeginnings } from './member-names';

const mostFound = 1_000;

interface Way {
  /** Who may not use these is not found by them. */
  fields: readonly string[];
  value(words: string): unknown;
  /** Members `m`, and where a value is compared; each way has an index of its own. */
  from(value: string): string;
}

const compact = (words: string): string => words.replace(/\s/g, '').toUpperCase();

const ways: readonly Way[] = [
  {
    fields: ['memberNumber'],
    value: (words) => words.trim(),
    from: (value) => `members m where m.member_number ^@ ${value}::text`,
  },
  { fields: ['kvnr'], value: compact, from: (value) => `members m where m.kvnr = ${value}` },
  { fields: ['iban'], value: compact, from: (value) => `members m where m.iban = ${value}` },
  {
    fields: ['lastName', 'firstName'],
    value: nameBeginnings,
    from: (value) => `unnest(${value}::text[]) as said (name) join members m on ${memberNameBegins('said.name')}`,
  },
];

/**
 * Members as people look for them: by the beginning of a name or a member number, by KVNR or IBAN, however many members the funds of
 * the scope have. @returns ids, the first thousand by name
 */
export async function searchMembers(sql: Sql, words: string, mayUse: ReadonlySet<string>): Promise<number[]> {
  const open = ways.filter(({ fields }) => fields.every((field) => mayUse.has(field)));
  if (open.length === 0 || words.trim() === '') return [];
  const found = open.map(({ from }, index) => `select m.id, m.name_key from ${from(`$${index + 1}`)}`);
  const rows = await sql.rows<{ id: number }>(
    `select id from (${found.join(' union ')}) found order by name_key, id limit ${mostFound}`,
    open.map(({ value }) => value(words)),
  );
  return rows.map(({ id }) => id);
}
