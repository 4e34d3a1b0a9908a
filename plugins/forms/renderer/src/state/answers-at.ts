import type { Answers } from '@kassenwerk/forms/model';

/** What stands at a path such as `children.0.name`; undefined where nothing does. */
export function answerAt(answers: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) => (at !== null && typeof at === 'object' ? (at as Record<string, unknown>)[key] : undefined),
      answers,
    );
}

/**
 * New answers with another one at a path. Only what lies on the way is made anew, so that everything else keeps its identity; rows
 * that were not there yet come into being.
 */
export function withAnswer(answers: Answers, path: string, value: unknown): Answers {
  return put(answers, path.split('.'), value) as Answers;
}

function put(at: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (/^\d+$/.test(key)) return putRow(at, Number(key), rest, value);
  const record = (at !== null && typeof at === 'object' ? at : {}) as Record<string, unknown>;
  return { ...record, [key]: put(record[key], rest, value) };
}

function putRow(at: unknown, index: number, rest: readonly string[], value: unknown): unknown[] {
  const rows = rowsOf(at);
  while (rows.length <= index) rows.push({});
  rows[index] = put(rows[index], rest, value);
  return rows;
}

const rowsOf = (at: unknown): unknown[] => (Array.isArray(at) ? [...(at as unknown[])] : []);

/** @param rows how many rows are shown; more than were given where the group needs some */
export function withRow(answers: Answers, path: string, rows: number): Answers {
  return withAnswer(answers, `${path}.${rows}`, {});
}

export function withoutRow(answers: Answers, path: string, index: number): Answers {
  const rows = rowsOf(answerAt(answers, path));
  return withAnswer(
    answers,
    path,
    rows.filter((_row, at) => at !== index),
  );
}
