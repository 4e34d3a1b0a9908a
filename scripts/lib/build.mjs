import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './install.mjs';
import { plugins } from './plugins.mjs';

const root = join(import.meta.dirname, '..', '..');
const serverSources = ['src', 'config', 'plugins', 'tsconfig.json', 'tsconfig.base.json', 'package-lock.json'];
const consoleSources = ['admin', 'plugins', 'package-lock.json'];
const portalSources = ['plugins/portal/web', 'plugins/forms', 'plugins/kernel/server/src/domain', 'package-lock.json'];
const ignored = new Set(['node_modules', 'dist', 'data', '.cache']);

/** Compiles server, console and portal when their sources have changed since the last build. */
export async function ensureBuilt(say, { force = false, console: withConsole = true } = {}) {
  await step(
    {
      name: 'Server',
      stamp: 'dist/.build',
      sources: serverSources,
      filter: (file) => !/\/(console|renderer|web)\//.test(file),
      force,
      say,
    },
    async () => {
      await run(process.execPath, [bin('typescript/bin/tsc'), '-b', ...plugins.map((name) => `plugins/${name}`)], say);
      // Strapi loads what lies there: a record that is gone from the sources must not live on with its routes.
      rmSync(join(root, 'dist', 'src'), { recursive: true, force: true });
      await run(process.execPath, [bin('typescript/bin/tsc'), '-p', 'tsconfig.json'], say);
    },
  );
  if (!withConsole) return;
  await step(
    {
      name: 'Konsole',
      stamp: 'admin/dist/.build',
      sources: consoleSources,
      filter: (file) => !file.includes('/server/'),
      force,
      say,
    },
    () =>
      run(process.execPath, [bin('vite/bin/vite.js'), 'build', '--logLevel', 'error'], say, {
        cwd: join(root, 'admin'),
      }),
  );
  await step(
    {
      name: 'Portal',
      stamp: 'plugins/portal/dist/web/.build',
      sources: portalSources,
      filter: (file) => !/\/(server|console)\/(?!src\/domain\/)/.test(file),
      force,
      say,
    },
    () =>
      run(
        process.execPath,
        [bin('vite/bin/vite.js'), 'build', '--config', 'vite.config.mjs', '--logLevel', 'error'],
        say,
        {
          cwd: join(root, 'plugins', 'portal', 'web'),
        },
      ),
  );
}

const bin = (path) => {
  // The console's own version first: Strapi brings an older Vite.
  const candidates = [join(root, 'admin', 'node_modules', path), join(root, 'node_modules', path)];
  return candidates.find((one) => existsSync(one)) ?? candidates[0];
};

async function step({ name, stamp, sources, filter, force, say }, build) {
  const file = join(root, stamp);
  const hash = hashOf(sources, filter);
  if (!force && existsSync(file) && readFileSync(file, 'utf8') === hash) return;
  say(`${name} wird gebaut …`);
  await build();
  writeFileSync(file, hash);
}

function hashOf(sources, filter) {
  const hash = createHash('sha256');
  for (const file of sources
    .flatMap((source) => filesOf(join(root, source)))
    .filter(filter)
    .sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}:${size}:${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !ignored.has(entry.name))
    .flatMap((entry) => filesOf(join(path, entry.name)));
}
