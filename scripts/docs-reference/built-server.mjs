import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '..', '..');

/** A compiled file of a plugin. */
export const built = (plugin, path) => require(join(root, 'plugins', plugin, 'dist', 'server', 'src', path));

/** All exports of the compiled files in a folder of a plugin. */
export function exportsIn(plugin, folder) {
  const path = join(root, 'plugins', plugin, 'dist', 'server', 'src', folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.js') && !name.endsWith('.test.js'))
    .sort()
    .flatMap((name) => Object.values(built(plugin, join(folder, name))));
}

export const json = (path) => require(join(root, path));
export const namesIn = (path) => readdirSync(join(root, path)).sort();
