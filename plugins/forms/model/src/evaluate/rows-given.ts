import type { Section } from '../compile/compiled';
import type { Repetition } from '../definition/form-definition';
import { messageOf } from './messages';
import type { Row } from './row';
import type { FormError } from './states';

/** What was given as rows of a repeated group; something else than a list is none. */
export function rowsGiven(row: Row, section: Section): readonly unknown[] {
  const given = row.given[section.id];
  return Array.isArray(given) ? (given as unknown[]) : [];
}

/** There are always as many rows as the group needs, empty ones if need be, so that only too many can be wrong. */
export function rowsError(path: string, given: readonly unknown[], { max }: Repetition): FormError | undefined {
  if (given.length <= max) return undefined;
  const code = 'KW_ANSWER_ROWS_MANY';
  return { path, code, message: messageOf({ code, values: { max } }) };
}
