import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../lib/boot.mjs';
import { shown } from './result-table.mjs';

const page = join(projectRoot, 'docs', 'reference', 'benchmarks.md');

const HEAD = `# Benchmarks

Written by \`npm run -s bench -- NAME --record\`; a later record of the same command replaces the earlier one. Every aim is a ratio
against something measured in the same run, or a bound that noise does not move.
`;

/** Keeps a result with machine and command; one section a command. */
export function recordResult({ title, command, result }) {
  const kept = existsSync(page) ? sectionsOf(readFileSync(page, 'utf8')) : new Map();
  kept.set(command, section({ title, command, result }));
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, [HEAD, ...[...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text)].join('\n'));
}

function sectionsOf(text) {
  const parts = text.split(/^## /m).slice(1);
  return new Map(parts.map((part) => [part.slice(1, part.indexOf('`\n')), `## ${part.trimEnd()}\n`]));
}

function section({ title, command, result: { figures, aims } }) {
  return `## \`${command}\`

${title}. ${machine()}, ${new Date().toISOString().slice(0, 10)}.

| figure | value |
| --- | ---: |
${Object.entries(figures)
  .map(([name, value]) => `| ${name} | ${shown(value)} |`)
  .join('\n')}

| aim | value | bound | holds |
| --- | ---: | ---: | --- |
${aims.map(({ name, value, aim, holds }) => `| ${name} | ${shown(value)} | ${shown(aim)} | ${holds ? 'yes' : '**no**'} |`).join('\n')}
`;
}

function machine() {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${first?.model.trim() ?? 'unknown'}), ${memory} GB, Node ${process.versions.node}`;
}
