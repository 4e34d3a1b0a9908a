import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const build = join(import.meta.dirname, '..', '..', 'plugins', 'portal', 'dist', 'web');

/**
 * JavaScript that a browser loads for a form page of the portal, compressed: the entry, the page itself and all that both import.
 * Needs a build of the portal.
 */
export function formPageBytes() {
  const chunks = JSON.parse(readFileSync(join(build, '.vite', 'manifest.json'), 'utf8'));
  const files = new Set();
  const visit = (name) => {
    const { file, imports = [] } = chunks[name];
    if (files.has(file)) return;
    files.add(file);
    imports.forEach(visit);
  };
  // A page that others import as well is named after its file in the build.
  const named = (pattern) => Object.keys(chunks).find((name) => pattern.test(name));
  visit(named(/^index\.html$/));
  visit(named(/(^_|\/)FormPage[.-]/));
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(build, file)), { level: 9 }).length, 0);
}
