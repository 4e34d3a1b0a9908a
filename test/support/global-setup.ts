import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One embedded PostgreSQL for all test files; each file makes its own database in it. Durability of the disk is switched off. */
export default async function setUp(): Promise<void> {
  const { startPostgres } = await import('../../scripts/lib/postgres.mjs');
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
  process.env.KASSENWERK_TEST_POSTGRES = JSON.stringify({
    adminUrl: postgres.adminUrl,
    template: postgres.urlOf('DATABASE'),
  });
  (globalThis as { kassenwerkTest?: unknown }).kassenwerkTest = { postgres, dataDir };
}
