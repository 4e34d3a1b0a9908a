import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..', '..', '..');

/** The sources of all servers, without tests. */
export const serverFiles = (): string[] =>
  readdirSync(join(root, 'plugins'))
    .flatMap((plugin) => filesBelow(join(root, 'plugins', plugin, 'server', 'src'), '.ts'))
    .filter((path) => !/\.(test|fixture)\.ts$/.test(path));

/** The same as one text. */
export const serverSources = serverFiles()
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** Everything the plugins ship as configuration. */
export const shippedDefinitions: unknown[] = filesBelow(join(root, 'plugins', 'collections', 'config'), '.json').map(
  (path) => JSON.parse(readFileSync(path, 'utf8')) as unknown,
);

/** Kinds of tasks: asked for in code, inserted by SQL, or named by a shipped definition. */
export function taskKinds(): string[] {
  return unique([
    ...all(
      /\b(?:createTask|createSubjectTask|addRunTask|createMemberTasks)\((?:[^{]|\{ tenant[^}]*\})*\{[^{}]*?\bkind: '(\w+)'/g,
    ),
    ...all(/\btask: \{ kind: '(\w+)'/g),
    ...all(/\btaskKind\??: '(?!choice')(\w+)'/g),
    ...choicesOf('task'),
    ...choicesOf('taskKind'),
    ...all(/\bkind: \w+\.kind \?\? '(\w+)'/g),
    ...all(/insert into tasks \(tenant, kind[^)]*\)\s+select (?:\w+\.)?tenant, '(\w+)'/g),
    ...shippedDefinitions.flatMap((one) =>
      underKey(one, 'task').map((task) => (task as { kind?: string } | null)?.kind),
    ),
  ]);
}

/** What a result of a shipped decision table may be, but for `none`. */
const choicesOf = (result: string): unknown[] =>
  shippedDefinitions
    .flatMap((one) => underKey(one, 'outputs').flat() as { id?: string; options?: { value: string }[] }[])
    .filter((column) => column?.id === result)
    .flatMap(({ options = [] }) => options.map(({ value }) => value))
    .filter((value) => value !== 'none');

/** What a task can offer to decide. */
export function decisions(): string[] {
  const lists = all(/'?decisions'?[:,] '?(\[[^\]]*\])/g).map((list) => list.match(/\w+/g) ?? []);
  return unique([...lists.flat(), ...shippedDefinitions.flatMap((one) => underKey(one, 'decisions')).flat()]);
}

/** Names of parameters, outcomes and item data of all types of steps, as their reference lists them. */
export function wordsOfSteps(kind: 'parameters' | 'outcomes' | 'data'): string[] {
  const reference = readFileSync(join(root, 'docs', 'reference', 'step-types.md'), 'utf8');
  if (kind === 'parameters') return unique(matches(reference, /^\| `(\w+)`/gm));
  const listed = kind === 'outcomes' ? /Outcomes ((?:`\w+`(?:, )?)+)/g : /(?:Needs|Writes) ((?:`[\w.]+`(?:, )?)+)/g;
  return unique(matches(reference, listed).flatMap((list) => matches(list, /`([\w.]+)`/g))).map((word) =>
    word.replaceAll('.', '_'),
  );
}

/** The values that updates of a table give a column, and those that its inserts begin with. */
export function statesOf(table: string, column: string): string[] {
  const changes = all(new RegExp(`update ${table}\\b[^\`]*?\\bset\\b([^\`]*?)(?:\\bwhere\\b|\\bfrom\\b|\`)`, 'g'));
  const assigned = changes.flatMap((text) =>
    matches(text, new RegExp(`\\b${column} = (case.*?\\bend\\b|'\\w+')`, 'gs')),
  );
  return unique(assigned.flatMap((text) => matches(text, /(?:\bthen|\belse|^)\s*'(\w+)'/g)));
}

/** Kinds of bookings: the first word of each entry that is written. */
export const ledgerKinds = (): string[] =>
  unique(all(/(?:insert into ledger_entries|\$\{insert\})[^`]*?\bselect\b[^`']*'(\w+)'/g));

/** Types of receivables that are named in code. */
export const receivableTypes = (): string[] =>
  unique([
    ...all(/\bsurchargeType = '(\w+)'/g),
    ...all(/min\(member_number\), period, '(\w+)'/g),
    ...all(/\btype: z\.string\(\)\.default\('(\w+)'\)/g),
  ]);

/** The words of a union type, `type Name = 'a' | 'b'`. */
export function wordsOfType(name: string): string[] {
  const [body = ''] = all(new RegExp(`\\btype ${name} =([^;]+);`, 'g'));
  return unique(matches(body, /'(\w+)'/g));
}

const all = (pattern: RegExp): string[] => matches(serverSources, pattern);

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, word]) => word!);

const unique = (words: readonly unknown[]): string[] => [
  ...new Set(words.filter((word): word is string => typeof word === 'string' && word !== '')),
];

function underKey(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [...(name === key ? [inner] : []), ...underKey(inner, key)]);
}

function filesBelow(folder: string, ending: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}
