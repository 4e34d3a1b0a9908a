import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from './lib/postgres.mjs';
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

async function main() {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: './data' },
      anchors: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const folder = resolve(values.data);
  const file = values.anchors ?? join(folder, 'audit-anchors.json');
  const anchors = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const verdict = await withDatabase(folder, (client) => verify(client, anchors));
  const holds = verdict.findings.length === 0;
  if (holds) writeFileSync(file, `${JSON.stringify(verdict.heads, null, 2)}\n`);
  console.log(values.json ? JSON.stringify({ holds, ...verdict }) : report(verdict));
  process.exitCode = holds ? 0 : 2;
}

async function verify(client, anchors) {
  const { sqlOn, verifyAuditChain } = require('@kassenwerk/kernel');
  await client.query('set role kassenwerk_system');
  return verifyAuditChain(sqlOn(client), anchors);
}

/** The server named by DATABASE_URL, else the embedded one, which is started when nobody runs it. */
async function withDatabase(folder, use) {
  const { default: pg } = await import('pg');
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
  if (!existsSync(folder))
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
