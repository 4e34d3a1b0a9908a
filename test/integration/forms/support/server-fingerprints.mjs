import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What the server's built package makes of random answers to these forms; a process of its own, as jest slows down such work. */
const require = createRequire(import.meta.url);
const built = (path) =>
  require(join(import.meta.dirname, '..', '..', '..', '..', 'plugins', 'forms', 'dist', 'model', 'src', path));
const { fingerprints } = built('testing/fingerprints.js');

let given = '';
for await (const part of process.stdin) given += part;
const { definitions, sets } = JSON.parse(given);
process.stdout.write(JSON.stringify(definitions.map((one) => fingerprints(one, sets))));
