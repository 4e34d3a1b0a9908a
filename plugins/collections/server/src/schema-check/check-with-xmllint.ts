import { execFile, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import type { CheckedFile } from './check-against-schemas';
import type { OfficialSchema } from './schema-catalog';
import { MALFORMED, readSchemaErrors } from './schema-errors';
import type { SchemaVerdict } from './schema-verdict';

const COMMAND = 'xmllint';
const TIMEOUT_MS = 15 * 60_000;
const MAX_REPORT_CHARACTERS = 64 * 1024;
const VALID = 0;
const MALFORMED_FILE = 1;
const VIOLATIONS = [3, 4];

/** Whether the command is installed on this machine. */
export async function hasXmllint(): Promise<boolean> {
  return promisify(execFile)(COMMAND, ['--version']).then(
    () => true,
    () => false,
  );
}

/** As which the command reads from its standard input: the file may be encrypted on the disk. */
const STANDARD_INPUT = '-';

/** Checks a file of any size in a few megabytes of memory; no network is used. */
export async function checkWithXmllint(file: CheckedFile, schema: OfficialSchema): Promise<SchemaVerdict> {
  const { code, report } = await run(
    ['--stream', '--noout', '--nonet', '--schema', schema.path, STANDARD_INPUT],
    await file.open(),
  );
  if (![VALID, MALFORMED_FILE, ...VIOLATIONS].includes(code ?? -1)) {
    throw new Error(`${COMMAND} ended with code ${String(code)}`);
  }
  const errors = readSchemaErrors(report, STANDARD_INPUT);
  if (code === MALFORMED_FILE && errors.length === 0) errors.push(MALFORMED);
  return { schema: schema.name, valid: code === VALID, errors };
}

/** The end of a long report is dropped while it is read: a file with a million violations fills no memory. */
function run(options: string[], input: Readable): Promise<{ code: number | null; report: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(COMMAND, options, { stdio: ['pipe', 'ignore', 'pipe'], timeout: TIMEOUT_MS });
    let report = '';
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (text: string) => {
      if (report.length < MAX_REPORT_CHARACTERS) report += text;
    });
    pipeline(input, child.stdin).catch((error: NodeJS.ErrnoException) => {
      // It stops reading when it has seen enough; its exit code says why.
      if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
      child.kill();
      reject(error);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, report }));
  });
}
