import type { Readable } from 'node:stream';
import type { BilingualText } from '@kassenwerk/kernel';
import { checkWithWasm } from './check-with-wasm';
import { checkWithXmllint, hasXmllint } from './check-with-xmllint';
import { findSchemas, schemaFolder, type OfficialSchema } from './schema-catalog';
import type { SchemaVerdict } from './schema-verdict';

/** A file that may be read several times; it need not lie readable on the disk. */
export interface CheckedFile {
  open(): Promise<Readable>;
  bytes: number;
}

export interface SchemaCheckOptions {
  /** The message kind, `pain.008.001.08` or `camt.054.001.08`: the name of the schema file. */
  kind: string;
  /** Default: the folder named by KASSENWERK_SCHEMAS. */
  folder?: string;
}

/** `checked: false` is no verdict about the file: the means to check it were missing, and `reason` says which. */
export type SchemaCheck =
  { checked: true; valid: boolean; verdicts: SchemaVerdict[] } | { checked: false; reason: BilingualText };

/** Above this the installed command is asked: it needs a few megabytes where the built-in check needs hundreds. */
const SMALL_BYTES = 1024 * 1024;
const MAX_WASM_BYTES = 20 * 1024 * 1024;

/**
 * Checks a file against the official schemas for its kind, as far as they are at hand. Small files need nothing
 * installed; large ones need the command xmllint, which reads them as a stream. The file is never changed.
 */
export async function checkAgainstSchemas(file: CheckedFile, options: SchemaCheckOptions): Promise<SchemaCheck> {
  const schemas = await findSchemas(options.kind, options.folder ?? schemaFolder());
  if (schemas.length === 0) return { checked: false, reason: noSchema(options.kind) };
  if (file.bytes > SMALL_BYTES && (await hasXmllint())) {
    return verdictOf(await Promise.all(schemas.map((schema) => checkWithXmllint(file, schema))));
  }
  if (file.bytes > MAX_WASM_BYTES) return { checked: false, reason: TOO_LARGE };
  return verdictOf(await oneByOne(file, schemas));
}

/** Each check holds the file in memory, so they do not run side by side. */
async function oneByOne(file: CheckedFile, schemas: readonly OfficialSchema[]): Promise<SchemaVerdict[]> {
  const verdicts: SchemaVerdict[] = [];
  for (const schema of schemas) verdicts.push(await checkWithWasm(file, schema));
  return verdicts;
}

function verdictOf(verdicts: SchemaVerdict[]): SchemaCheck {
  return { checked: true, valid: verdicts.every((verdict) => verdict.valid), verdicts };
}

function noSchema(kind: string): BilingualText {
  return {
    de: `Für ${kind} liegt kein offizielles Schema bereit; die Datei wurde nicht dagegen geprüft.`,
    en: `No official schema for ${kind} is at hand; the file was not checked against it.`,
  };
}

const TOO_LARGE: BilingualText = {
  de: 'Die Datei ist für die eingebaute Schemaprüfung zu groß, und das Programm xmllint ist nicht installiert.',
  en: 'The file is too large for the built-in schema check, and the program xmllint is not installed.',
};
