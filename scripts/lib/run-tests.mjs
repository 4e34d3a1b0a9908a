import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { PlainError } from './stop-with.mjs';

const root = join(import.meta.dirname, '..', '..');
const bin = (path) => join(root, 'node_modules', path);
const help = `npm test [-- [--unit] [jest arguments]]
Installs and builds what is missing, then runs everything: lint, types, unit, integration, durability, security, browser.
--unit runs the quick tests beside the sources alone. Further arguments go to jest, which then runs without lint.`;

/** `npm test`. @throws PlainError when a check or a test fails */
export async function runTests() {
  const { values, positionals } = parseArgs({
    options: { unit: { type: 'boolean' }, help: { type: 'boolean' } },
    allowPositionals: true,
    strict: false,
  });
  if (values.help) return console.log(help);
  await ensureInstalled((line) => console.log(line));
  if (!values.unit) await ensureBuilt((line) => console.log(line));
  const given = process.argv.slice(2).filter((one) => one !== '--unit' && one !== '--');
  if (given.length === 0 && !values.unit) await checkSources();
  await jest([...given, ...(values.unit ? ['--selectProjects', 'unit'] : [])], positionals.length === 0);
}

async function checkSources() {
  console.log('Quelltexte werden geprüft (ESLint, Prettier, TypeScript) …');
  await command([bin('eslint/bin/eslint.js'), '.', '--cache', '--cache-location', '.cache/eslint/']);
  await command([
    bin('prettier/bin/prettier.cjs'),
    '--check',
    '--log-level',
    'warn',
    '.',
    '--cache',
    '--cache-location',
    '.cache/prettier',
  ]);
  await command([bin('typescript/bin/tsc'), '-p', 'tsconfig.test.json']);
  await command([
    bin('typescript/bin/tsc'),
    '-p',
    'admin',
    '--incremental',
    '--tsBuildInfoFile',
    '.cache/console.tsbuildinfo',
  ]);
  await command([bin('typescript/bin/tsc'), '-p', 'plugins/portal/web']);
}

/** Prints `N passed, N failed` from jest's own count; a file that cannot run counts as a failure. */
async function jest(args, isWhole) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const report = join(root, '.cache', `jest-${process.pid}.json`);
  const code = await exitCode([
    bin('jest/bin/jest.js'),
    '--json',
    `--outputFile=${report}`,
    ...(isWhole ? ['--maxWorkers=2'] : []),
    ...args,
  ]);
  if (!existsSync(report)) throw new PlainError('jest hat keinen Bericht geschrieben; die Meldungen stehen darüber.');
  const { readFileSync, rmSync } = await import('node:fs');
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  rmSync(report);
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  console.log(`${numPassedTests} passed, ${failed} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}`);
  if (code !== 0 || failed > 0) process.exit(1);
}

async function command(args) {
  if ((await exitCode(args)) !== 0)
    throw new PlainError(`Die Prüfung ${args[0].split('/').slice(-3, -2)} hat Fehler gefunden; sie stehen darüber.`);
}

function exitCode(args) {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'test' },
    });
    child.on('error', failed);
    child.on('close', done);
  });
}
