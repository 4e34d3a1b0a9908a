import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './stop-with.mjs';

const root = join(import.meta.dirname, '..', '..');
const stamp = join(root, 'node_modules', '.kassenwerk-lock');

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** Installs the exact versions of the lock file when they are missing or the lock file has changed. */
export async function ensureInstalled(say) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return;
  say('Pakete werden installiert (beim ersten Mal einige Minuten) …');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], say);
  writeFileSync(stamp, lockHash());
}

/** Runs a command quietly, says every 15 seconds that it still works, and shows its output when it fails. */
export function run(command, args, say, options = {}) {
  const started = Date.now();
  const beat = setInterval(() => say(`… läuft seit ${Math.round((Date.now() - started) / 1000)} s`), 15_000);
  return new Promise((done, failed) => {
    const output = [];
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      ...options,
    });
    child.stdout.on('data', (data) => output.push(data));
    child.stderr.on('data', (data) => output.push(data));
    child.on('error', failed);
    child.on('close', (code) => {
      clearInterval(beat);
      if (code === 0) return done();
      process.stderr.write(Buffer.concat(output).toString().slice(-6_000));
      return failed(new PlainError(`„${command} ${args[0]}“ ist fehlgeschlagen; die Meldungen stehen darüber.`));
    });
  });
}
