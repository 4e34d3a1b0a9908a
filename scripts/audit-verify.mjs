import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { assertDatabaseUsable } from './lib/given-database.mjs';
import { holdsDatabase, startPostgres } from './lib/postgres.mjs';
import { PlainError, runProgram } from './lib/stop-with.mjs';

const require = createRequire(import.meta.url);

const HELP = `npm run -s audit:verify [-- options]

Recomputes the chain of all audit records. Exit code 0: unbroken; 2: something was changed, and the output says where.

  --data DIR       the data folder of the embedded database (default ./data)
  --anchors FILE   ends of the chains seen by the last call (default DIR/audit-anchors.json). Keep a copy elsewhere: it proves
                   that nothing was cut off or written anew, also by somebody who owns the database
  --json           one JSON object instead of sentences

Environment: DATABASE_URL (your PostgreSQL server instead of the embedded one).`;

const sentences = {
  changed: 'Der Eintrag wurde nachträglich geändert',
  missing: 'Ein Eintrag fehlt',
  inserted: 'Der Eintrag wurde an der Anwendung vorbei eingefügt',
  broken: 'Die Kette wurde neu geschrieben',
  cutOff: 'Das Ende der Kette fehlt',
};

const options = {
  data: { type: 'string', default: './data' },
  anchors: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

async function main() {
  const values = readOptions();
  if (values.help) return console.log(HELP);
  const folder = resolve(values.data);
  const file = values.anchors ?? join(folder, 'audit-anchors.json');
  const anchors = readAnchors(file);
  const verdict = await withDatabase(folder, (client) => verify(client, anchors));
  const holds = verdict.findings.length === 0;
  if (holds) writeFileSync(file, `${JSON.stringify(verdict.heads, null, 2)}\n`);
  console.log(values.json ? JSON.stringify({ holds, ...verdict }) : report(verdict));
  process.exitCode = holds ? 0 : 2;
}

function readOptions() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new PlainError(`${error.message}\n\n${HELP}`);
  }
}

/** A damaged file is no file: verifying without it would hide that an end was cut off. */
function readAnchors(file) {
  if (!existsSync(file)) return [];
  try {
    const anchors = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(anchors)) return anchors;
  } catch {
    // Told below.
  }
  throw new PlainError(
    `„${file}“ enthält keine Kettenenden. Bitte nennen Sie mit --anchors eine heile Kopie; nur wenn es keine gibt, löschen Sie die Datei.`,
  );
}

async function verify(client, anchors) {
  const { sqlOn, verifyAuditChain } = require('@kassenwerk/kernel');
  await client.query('set role kassenwerk_system');
  return verifyAuditChain(sqlOn(client), anchors).catch((error) => {
    // A table that does not exist.
    if (error.code !== '42P01') throw error;
    throw new PlainError('In dieser Datenbank gibt es kein Protokoll. Bitte starten Sie Kassenwerk einmal mit ihr.');
  });
}

/** The server named by DATABASE_URL, else the embedded one, which is started when nobody runs it. */
async function withDatabase(folder, use) {
  const { default: pg } = await import('pg');
  if (process.env.DATABASE_URL) await assertDatabaseUsable(process.env);
  const own = process.env.DATABASE_URL ? undefined : await embedded(folder);
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL ?? own.url });
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
    await own?.stop();
  }
}

async function embedded(folder) {
  if (!holdsDatabase({ dataDir: folder }))
    throw new PlainError(`In „${folder}“ liegen keine Daten. Bitte nennen Sie mit --data den Datenordner.`);
  const postgres = await startPostgres({ dataDir: folder });
  return { url: postgres.urlOf('kassenwerk'), stop: postgres.isShared ? async () => undefined : postgres.stop };
}

function report({ heads, records, findings }) {
  const number = (value) => value.toLocaleString('de-DE');
  if (findings.length === 0)
    return `Die Kette ist unversehrt: ${number(records)} Einträge von ${number(heads.length)} Mandanten geprüft.`;
  return findings
    .map(({ tenant, fault, sequence, recordId }) =>
      [
        `${sentences[fault]}: Mandant ${tenant}`,
        sequence === null ? '' : `Stelle ${sequence}`,
        recordId === null ? '' : `Eintrag Nr. ${recordId}`,
      ]
        .filter(Boolean)
        .join(', '),
    )
    .join('\n');
}

await runProgram(main);
