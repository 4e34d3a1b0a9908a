import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestPostgres } from './database';

const templateName = 'kassenwerk_template';

/**
 * One embedded PostgreSQL for all test files; each file makes its own database in it, a copy of one that the product has started on.
 * Durability of the disk is switched off.
 */
export default async function setUp(): Promise<void> {
  const { startPostgres, ensureDatabase } = await import('../../scripts/lib/postgres.mjs');
  const dataDir = mkdtempSync(join(tmpdir(), 'kassenwerk-test-'));
  const { chmodSync } = await import('node:fs');
  chmodSync(dataDir, 0o755);
  const postgres = await startPostgres({
    dataDir,
    extra: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '300',
      shared_buffers: '256MB',
    },
  });
  const secrets = join(dataDir, 'secrets.json');
  const urlOf = postgres.urlOf('DATABASE');
  await ensureDatabase(postgres, templateName);
  await startOnce({ url: postgres.urlOf(templateName), secrets, dataDir });
  const shared: TestPostgres = { adminUrl: postgres.adminUrl, urlOf, template: templateName, secrets };
  process.env.KASSENWERK_TEST_POSTGRES = JSON.stringify(shared);
  (globalThis as { kassenwerkTest?: unknown }).kassenwerkTest = { postgres, dataDir };
}

async function startOnce({ url, secrets, dataDir }: { url: string; secrets: string; dataDir: string }): Promise<void> {
  await promisify(execFile)(process.execPath, [join(__dirname, 'make-template.mjs')], {
    cwd: resolve(__dirname, '..', '..'),
    env: {
      ...process.env,
      DATABASE_URL: url,
      KASSENWERK_DATA: join(dataDir, 'template'),
      KASSENWERK_SECRETS: secrets,
      KASSENWERK_ROLE: 'web',
      LOG_LEVEL: 'error',
    },
  });
}
