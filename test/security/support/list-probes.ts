import type { GuardedAttribute, GuardedType } from './guarded-types';
import { markerOf, markers, type MarkedRow } from './markers';
import type { Probe } from './prober';

const textOperators = ['$eq', '$eqi', '$contains', '$containsi', '$startsWith', '$startsWithi', '$endsWith', '$in'];
const rangeOperators = ['$lte', '$lt'];
const otherOperators = ['$eq', '$in', ...rangeOperators];

type Pair = [key: string, value: unknown];

const query = (pairs: readonly Pair[]): string =>
  pairs.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`).join('&');

/** `$in` takes a list; a JSON column is compared as text. */
const filterOf = (prefix: string, operator: string, value: unknown): Pair => [
  operator === '$in' ? `${prefix}[$in][0]` : `${prefix}[${operator}]`,
  value !== null && typeof value === 'object' ? JSON.stringify(value) : value,
];

/** Every way to ask a list for rows that only the other fund has. */
export function filterProbes(path: string, type: GuardedType, foreign: string): Probe[] {
  const get = (pairs: readonly Pair[]): Probe => ({
    method: 'GET',
    path: `${path}?${query(pairs)}`,
    findsNothing: true,
  });
  const searched = type.attributes.filter((attribute) => attribute.type !== 'boolean' && !attribute.isPrivate);
  const isText = (attribute: GuardedAttribute): boolean => ['string', 'text'].includes(attribute.type);
  // One question holds every attribute: a single row that fits any of them would come back.
  const anyOf = (operator: string): Pair[] =>
    searched
      .filter((attribute) => isText(attribute) || otherOperators.includes(operator))
      .filter(
        (attribute) => !rangeOperators.includes(operator) || attribute.type === 'date' || attribute.type === 'datetime',
      )
      .map((attribute, index) => filterOf(`filters[$or][${index}][${attribute.name}]`, operator, markerOf(attribute)));
  const tenant = type.tenantColumn;
  return [
    ...[...textOperators, ...rangeOperators]
      .map(anyOf)
      .filter((pairs) => pairs.length > 0)
      .map(get),
    get(anyOf('$eq').map(([key, value]): Pair => [key.replace('filters', 'filters[$and][0]'), value])),
    get([...anyOf('$eq').slice(0, 1), [`filters[${tenant}][$eq]`, foreign]]),
    get([[`filters[${tenant}][$eq]`, foreign]]),
    get([
      [`filters[$or][0][${tenant}][$eq]`, foreign],
      [`filters[$or][1][${tenant}][$contains]`, foreign],
    ]),
    get([['filters[$and][0][$or][0][$not]['.concat(tenant, '][$ne]'), foreign]]),
    get([[`filters[$not][${tenant}][$ne]`, foreign]]),
    get([['_q', markers.word]]),
  ];
}

/** Asking for everything, in every order and shape; own rows may come, marked ones may not. */
export function shapeProbes(path: string, type: GuardedType, row: MarkedRow): Probe[] {
  const names = type.attributes.filter(({ isPrivate }) => !isPrivate).map(({ name }) => name);
  const get = (text: string): Probe => ({ method: 'GET', path: `${path}?${text}` });
  return [
    get(''),
    get('populate=*'),
    get('populate[createdBy]=*'),
    get('populate[localizations]=*&locale=all'),
    get('status=draft'),
    get('filters[id][$gt]=0&pagination[pageSize]=500'),
    get('filters[id][$notNull]=true&pagination[start]=0&pagination[limit]=500'),
    get(query(names.map((name, index): Pair => [`fields[${index}]`, name]))),
    get(query(names.slice(0, 4).map((name, index): Pair => [`sort[${index}]`, `${name}:desc`]))),
    get(`filters[id][$eq]=${row.id}&pagination[withCount]=true`),
    { method: 'GET', path: `${path}?filters[documentId][$eq]=${row.documentId}`, findsNothing: true },
    get('filters[id][$eq]=Geheim'),
    get('filters[$or][0][id][$gt]=99999999999999999999'),
    get("sort=id;select pg_sleep(1)&fields[0]=id'--"),
  ];
}

/** One row of the other fund by its ids, to read, change, take over, copy and delete. */
export function rowProbes(path: string, type: GuardedType, row: MarkedRow, own: string): Probe[] {
  const changes = Object.fromEntries(
    type.attributes
      .filter(({ type: kind }) => kind === 'string' || kind === 'text')
      .map(({ name }) => [name, 'übernommen']),
  );
  const data = [changes, { [type.tenantColumn]: own }, { [type.tenantColumn]: own, ...changes }];
  const ids = [row.documentId, String(row.id)];
  return ids.flatMap((id) => [
    { method: 'GET', path: `${path}/${id}`, mustBeRefused: true },
    { method: 'GET', path: `${path}/${id}?populate=*`, mustBeRefused: true },
    { method: 'GET', path: `${path}/${id}?status=draft`, mustBeRefused: true },
    ...data.map((one) => ({ method: 'PUT', path: `${path}/${id}`, body: { data: one }, mustBeRefused: true })),
    { method: 'DELETE', path: `${path}/${id}`, mustBeRefused: true },
  ]);
}

/** A new row for the other fund, or one that takes on the identity of its row. */
export function createProbes(path: string, type: GuardedType, row: MarkedRow, foreign: string): Probe[] {
  const data = Object.fromEntries(
    type.attributes
      .filter(({ type: kind }) => kind === 'string' || kind === 'text')
      .map(({ name }) => [name, 'untergeschoben']),
  );
  const post = (given: object): Probe => ({ method: 'POST', path, body: { data: given }, mustBeRefused: true });
  return [
    post({ ...data, [type.tenantColumn]: foreign }),
    post({ ...data, [type.tenantColumn]: '*' }),
    post({ ...data, [type.tenantColumn]: [foreign] }),
    post({ ...data, id: row.id }),
    post({ ...data, [type.tenantColumn]: foreign, documentId: row.documentId }),
  ];
}
