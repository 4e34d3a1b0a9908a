import { createReadStream, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedFile } from './check-against-schemas';
import { schemaFolder } from './schema-catalog';

/** The official schemas may not be shipped, so a suite that needs them is skipped where they are not at hand. */
export const areSchemasAtHand = existsSync(join(schemaFolder(), 'pain.008.001.08.xsd'));

if (!areSchemasAtHand)
  console.warn('Skipped: the official schemas are not at hand; set KASSENWERK_SCHEMAS to their folder.');

/** A file that lies readable on the disk. */
export const plainFile = (path: string): CheckedFile => ({
  open: async () => createReadStream(path),
  bytes: existsSync(path) ? statSync(path).size : 0,
});
