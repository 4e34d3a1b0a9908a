import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFolder } from './schema-catalog';

/** A suite that needs the official schemas, which may not be shipped; without them it is skipped with the reason. */
export const describeWithSchemas = existsSync(join(schemaFolder(), 'pain.008.001.08.xsd'))
  ? describe
  : (name: string, suite: () => void) =>
      describe.skip(`${name} (skipped: no official schemas, see KASSENWERK_SCHEMAS)`, suite);
