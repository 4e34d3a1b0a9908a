import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { memoryPages, validateXML } from 'xmllint-wasm';
import type { CheckedFile } from './check-against-schemas';
import type { OfficialSchema } from './schema-catalog';
import { MALFORMED, readSchemaErrors } from './schema-errors';
import type { SchemaVerdict } from './schema-verdict';

const CHECKED_FILE = 'message.xml';
const MAX_MEMORY_PAGES = memoryPages.GiB;

/** Checks a file that fits into memory; the work is done in a worker thread that ends afterwards. */
export async function checkWithWasm(file: CheckedFile, schema: OfficialSchema): Promise<SchemaVerdict> {
  const [contents, schemaText] = await Promise.all([buffer(await file.open()), readFile(schema.path)]);
  try {
    const { valid, rawOutput } = await validateXML({
      xml: { fileName: CHECKED_FILE, contents },
      schema: { fileName: 'schema.xsd', contents: schemaText },
      stream: true,
      maxMemoryPages: MAX_MEMORY_PAGES,
    });
    return { schema: schema.name, valid, errors: readSchemaErrors(rawOutput, CHECKED_FILE) };
  } catch (error) {
    // The package knows no exit code for malformed XML in its streaming mode and throws the report instead.
    if (!String(error).includes(`${CHECKED_FILE} : failed to parse`)) throw error;
    return { schema: schema.name, valid: false, errors: [MALFORMED] };
  }
}
