import { parseArgs } from 'node:util';
import { recordResult } from './bench/lib/record-result.mjs';
import { resultTable } from './bench/lib/result-table.mjs';
import { PlainError, runProgram } from './lib/stop-with.mjs';

/** Benchmarks by name; each module exports `title`, `options` (of parseArgs) and `measure(values)`. */
const benchmarks = {
  access: () => import('./bench/access.mjs'),
  collection: () => import('./bench/collection.mjs'),
  import: () => import('./bench/import.mjs'),
  'bank-answers': () => import('./bench/bank-answers.mjs'),
  forms: () => import('./bench/forms.mjs'),
  inbox: () => import('./bench/inbox.mjs'),
  intake: () => import('./bench/intake.mjs'),
  rules: () => import('./bench/rules.mjs'),
};

const common = {
  json: { type: 'boolean', default: false },
  record: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

const HELP = `Measures on a database of its own, cleans up, and compares with aims.

  npm run -s bench -- NAME [options]
  npm run -s bench -- list          names them all

  --json      the last line is one JSON object instead of a table
  --record    keeps the result in docs/reference/benchmarks.md
  --help      options of a benchmark

Environment: DATABASE_URL (a PostgreSQL server of yours that may create databases, instead of the embedded one).
`;

async function main([name, ...args]) {
  if (!name || name === '--help') return console.log(HELP);
  if (name === 'list') return list();
  const load = benchmarks[name];
  if (!load) throw new PlainError(`There is no benchmark "${name}". Known: ${Object.keys(benchmarks).join(', ')}.`);
  const { title, options, measure } = await load();
  const values = readValues(args, { ...common, ...options });
  if (values.help) return console.log(optionHelp(name, title, options));
  const result = await measure(values);
  if (values.record) recordResult({ title, command: commandOf(name, args), result });
  console.log(values.json ? JSON.stringify(result) : resultTable(title, result));
}

async function list() {
  for (const [name, load] of Object.entries(benchmarks)) console.log(`${name.padEnd(14)} ${(await load()).title}`);
}

function readValues(args, options) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new PlainError(`${error.message}\n\n${HELP}`);
  }
}

function optionHelp(name, title, options) {
  const lines = Object.entries(options).map(
    ([key, { default: preset }]) => `  --${key}${preset ? ` (default ${preset})` : ''}`,
  );
  return [`${name}: ${title}`, '', ...lines].join('\n');
}

const commandOf = (name, args) =>
  ['npm run -s bench --', name, ...args.filter((one) => one !== '--record' && one !== '--json')].join(' ');

await runProgram(() => main(process.argv.slice(2)));
