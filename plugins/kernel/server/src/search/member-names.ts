/**
 * Members are looked for by name in funds of millions. Behind row level security PostgreSQL uses an index only for comparisons that it
 * knows to tell nothing (leakproof): `lower()` and `like` are not among them. So the name stands in a column of its own as it is
 * compared, and the beginning of a name is a range.
 */
export const memberNamesSql = `
alter table members add column if not exists name_key text collate "C"
  generated always as (lower(coalesce(last_name, '') || ', ' || coalesce(first_name, ''))) stored;
drop index if exists members_name_idx;
create index if not exists members_name_key_idx on members (tenant, name_key);`;

/** The greatest sign there is: no name that begins alike comes after it. */
const afterAll = 'chr(1114111)';

/** Whether the name of the member `m`, written "last, first", begins with an expression. */
export const memberNameBegins = (begin: string): string =>
  `(m.name_key >= lower(${begin}) and m.name_key < lower(${begin}) || ${afterAll})`;

/** Whether these are both names of the member `m`. */
export const memberNameIs = ({ last, first }: { last: string; first: string }): string =>
  `m.name_key = lower(${last} || ', ' || ${first})`;

const mostWords = 5;

/**
 * What a name may begin with when somebody says it: "Muster", "Muster, Anna", "Anna Muster", "Muster Anna", "von der Heide".
 * @returns texts for `memberNameBegins`
 */
export function nameBeginnings(said: string): string[] {
  const text = said.trim().replace(/\s+/g, ' ');
  if (text === '') return [];
  if (text.includes(',')) return [text.replace(/\s*,\s*/, ', ')];
  const words = text.split(' ').slice(0, mostWords);
  const turned = words.slice(1).flatMap((_, index) => {
    const [front, back] = [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')];
    return [`${back}, ${front}`, `${front}, ${back}`];
  });
  return [text, ...turned];
}
