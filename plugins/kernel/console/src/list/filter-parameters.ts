import type { ConsoleResource } from '../manifest';

type Values = Record<string, unknown>;

/**
 * Filters of a list as the server's query parameters. `status` means equal, `dueOn@$lte` names the operator, an array
 * means one of, and `q` looks for every word in any of the resource's search fields, or is left to
 * the server.
 */
export function filterParameters(filter: Values, { search = [] }: Pick<ConsoleResource, 'search'>): [string, string][] {
  const { q, ...fields } = filter;
  const exact = Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== '' && value !== null)
    .flatMap(([key, value]) => condition(key, value));
  return [...exact, ...searchConditions(typeof q === 'string' ? q.trim() : '', search)];
}

function condition(key: string, value: unknown): [string, string][] {
  const [field, operator] = key.split('@');
  if (Array.isArray(value)) return value.map((one, index) => [`filters[${field}][$in][${index}]`, String(one)]);
  return [[`filters[${field}][${operator ?? '$eq'}]`, String(value)]];
}

function searchConditions(text: string, fields: readonly string[] | 'server'): [string, string][] {
  if (fields === 'server') return text === '' ? [] : [['_q', text]];
  const words = text.split(/\s+/).filter(Boolean).slice(0, 5);
  return words.flatMap((word, position) =>
    fields.map((field, index): [string, string] => [
      `filters[$and][${position}][$or][${index}][${field}][$containsi]`,
      word,
    ]),
  );
}
