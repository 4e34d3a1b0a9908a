import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { contentTypesPage } from './docs-reference/content-types.mjs';
import { endpointsPage } from './docs-reference/endpoints.mjs';
import { errorCodesPage } from './docs-reference/error-codes.mjs';
import { rolesPage } from './docs-reference/roles.mjs';
import { rulesPage } from './docs-reference/rules.mjs';
import { schedulesPage } from './docs-reference/schedules.mjs';
import { stepTypesPage } from './docs-reference/step-types.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { PlainError, runProgram } from './lib/stop-with.mjs';

const folder = join(import.meta.dirname, '..', 'docs', 'reference');
const help = `npm run docs [-- --check] [--no-build]
Writes docs/reference from the built server: step types, endpoints, error codes, rules, roles, schedules, content types.
--check writes nothing and fails when a page is out of date; --no-build takes the server as it was built last.`;

const pages = {
  'step-types.md': stepTypesPage,
  'endpoints.md': endpointsPage,
  'error-codes.md': errorCodesPage,
  'plausibility-rules.md': rulesPage,
  'roles.md': rolesPage,
  'schedules.md': schedulesPage,
  'content-types.md': contentTypesPage,
};

await runProgram(async () => {
  const { values } = parseArgs({
    options: { check: { type: 'boolean' }, 'no-build': { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(help);
  if (!values['no-build']) await ensureBuilt((line) => console.log(line), { console: false });
  const written = await Promise.all(
    Object.entries(pages).map(async ([name, page]) => ({ name, text: await formatted(page(), join(folder, name)) })),
  );
  if (values.check) return assertFresh(written);
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of written) writeFileSync(join(folder, name), text);
  console.log(written.map(({ name }) => `docs/reference/${name}`).join('\n'));
});

async function formatted(text, path) {
  const options = await resolveConfig(path);
  return format(text, { ...options, parser: 'markdown' });
}

function assertFresh(written) {
  const known = new Set(readdirSync(folder));
  const stale = written.filter(
    ({ name, text }) => !known.has(name) || readFileSync(join(folder, name), 'utf8') !== text,
  );
  if (stale.length === 0) return;
  throw new PlainError(
    `Out of date: ${stale.map(({ name }) => name).join(', ')}. Run: node scripts/docs-reference.mjs`,
  );
}
