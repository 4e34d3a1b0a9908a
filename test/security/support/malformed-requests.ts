export interface Malformed {
  /** What is wrong with it, for the report of a failure. */
  kind: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | Buffer;
}

interface Options {
  routes: readonly { method: string; path: string }[];
  token: string;
  count: number;
  seed: number;
}

type Random = () => number;

/** Mulberry32: the same seed gives the same requests, so that a failure can be looked at again. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(random: Random, values: readonly T[]): T => values[Math.floor(random() * values.length)]!;

const strangeTexts = [
  "' or 1=1 --",
  '%00',
  '%ff%fe',
  '../../etc/passwd',
  '..%2f..%2f',
  '${7*7}',
  '<script>alert(1)</script>',
  '9'.repeat(40),
  '-1',
  'NaN',
  '%F0%9F%92%A9',
  'a'.repeat(3_000),
  '[object Object]',
  '%22',
  'null',
  '*',
];
const strangeValues: unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  '\u0000',
  '\ud800',
  [],
  {},
  [[]],
  { $gt: '' },
  { __proto__: null, constructor: { prototype: { polluted: true } } },
  'x'.repeat(10_000),
  '2026-02-30',
  { de: 1, en: [] },
];
const fieldNames = [
  'tenant',
  'data',
  'id',
  'status',
  'memberId',
  'key',
  'amountCents',
  '__proto__',
  'decision',
  'hash',
];
const queries = [
  'filters[id][$in]=x',
  'filters[$and][0][$or][0][$not][x]=1',
  'filters[tenant][$regexp]=(',
  'filters=1',
  'filters[]=1&filters[a]=2',
  'sort[]=a&sort[b]=c',
  'sort=id:sideways',
  'populate=*',
  'populate[a][populate][b][populate]=*',
  'pagination[pageSize]=-5',
  'pagination[page]=99999999999999999999',
  'pagination[pageSize]=1e9&pagination[withCount]=maybe',
  'fields[]=password',
  'fields=id,,,',
  'locale=xx',
  'status=draft',
  '_q[]=1',
  '_q=%25%25%25',
  '&&&&====',
  'tenant[]=a&tenant[]=b',
  'tenant=%00',
  `a${'[b]'.repeat(40)}=1`,
  `${'x=1&'.repeat(500)}`,
];
const tokens = ['x', 'a.b.c', 'eyJhbGciOiJub25lIn0.eyJpZCI6MX0.', ' ', `${'A'.repeat(4_000)}`];
const otherMethods = ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'PROPFIND', 'TRACE'];
const types = [
  'application/json',
  'text/plain',
  'application/xml',
  'multipart/form-data',
  'x/y',
  'application/json; charset=x',
];

type Damage = (random: Random, given: Malformed) => Malformed;

const damages: Record<string, Damage> = {
  query: (random, given) => ({ ...given, path: `${given.path}?${pick(random, queries)}` }),
  twoQueries: (random, given) => ({
    ...given,
    path: `${given.path}?${pick(random, queries)}&${pick(random, queries)}`,
  }),
  token: (random, given) => ({
    ...given,
    headers: { ...given.headers, authorization: `Bearer ${pick(random, tokens)}` },
  }),
  noToken: (_random, { headers: { authorization: _dropped, ...headers }, ...given }) => ({ ...given, headers }),
  method: (random, given) => ({ ...given, method: pick(random, otherMethods) }),
  brokenJson: (random, given) =>
    withBody(given, pick(random, ['{', '[1,', '{"data":', 'nul', '"', '{"a":1,}', '\u0000', '{"a":NaN}'])),
  strangeJson: (random, given) => withBody(given, JSON.stringify(strangeBody(random))),
  rootValue: (random, given) => withBody(given, JSON.stringify(pick(random, strangeValues)) ?? ''),
  type: (random, given) => ({
    ...withBody(given, JSON.stringify(strangeBody(random))),
    headers: { ...given.headers, 'content-type': pick(random, types) },
  }),
  bytes: (random, given) => withBody(given, Buffer.from(Array.from({ length: 200 }, () => Math.floor(random() * 256)))),
  deep: (random, given) => {
    const depth = Math.floor(random() * 5_000);
    return withBody(given, `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
  },
  headers: (random, given) => ({
    ...given,
    headers: {
      ...given.headers,
      'accept-language': 'x'.repeat(500),
      cookie: 'a=b;'.repeat(200),
      range: 'bytes=9-1',
      'x-forwarded-for': pick(random, strangeTexts).slice(0, 60),
    },
  }),
  path: (random, given) => ({ ...given, path: `${given.path}/${pick(random, strangeTexts)}` }),
  console: (random, given) => ({ ...given, method: 'GET', path: `/console/${pick(random, strangeTexts)}` }),
};

const withBody = (given: Malformed, body: string | Buffer): Malformed => ({
  ...given,
  method: given.method === 'GET' ? 'POST' : given.method,
  headers: { ...given.headers, 'content-type': 'application/json' },
  body,
});

const strangeBody = (random: Random): Record<string, unknown> =>
  Object.fromEntries(Array.from({ length: 4 }, () => [pick(random, fieldNames), pick(random, strangeValues)]));

/** Requests over all routes in turn, each damaged in one or two ways. Ids in paths are strange as well. */
export function* malformedRequests({ routes, token, count, seed }: Options): Generator<Malformed> {
  const random = randomFrom(seed);
  const kinds = Object.keys(damages);
  for (let index = 0; index < count; index += 1) {
    const { method, path } = routes[index % routes.length]!;
    const filled = path.replace(/:\w+(\([^)]*\))?/g, () => encoded(pick(random, strangeTexts)));
    let made: Malformed = { kind: '', method, path: filled, headers: { authorization: `Bearer ${token}` } };
    for (let hits = random() < 0.3 ? 2 : 1; hits > 0; hits -= 1) {
      const kind = pick(random, kinds);
      made = { ...damages[kind]!(random, made), kind: `${made.kind} ${kind}`.trim() };
    }
    yield { ...made, path: made.path.replace(/[^\x21-\x7e]/g, encodeURIComponent) };
  }
}

/** What is percent-encoded already stays as it is, also where it is wrong. */
const encoded = (text: string): string => (text.startsWith('%') ? text : encodeURIComponent(text));
