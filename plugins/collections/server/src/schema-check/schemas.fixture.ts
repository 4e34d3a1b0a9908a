import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFolder } from './schema-catalog';

/** The official schemas may not be shipped, so a suite that needs them is skipped where they are not at hand. */
export const areSchemasAtHand = existsSync(join(schemaFolder(), 'pain.008.001.08.xsd'));

if (!areSchemasAtHand)
  console.warn('Skipped: the official schemas are not at hand; set KASSENWERK_SCHEMAS to their folder.');
