import { Client } from 'pg';

/** Holds back every writer of a table, while readers go on. `whenHit` resolves when somebody waits to write. */
export async function blockWritesTo(
  table: string,
  connectionString: string,
): Promise<(() => Promise<void>) & { whenHit(): Promise<void> }> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(`begin; lock table ${table} in exclusive mode`);
  const waiting = async (): Promise<boolean> => {
    const { rows } = await client.query('select 1 from pg_locks where relation = $1::regclass and not granted', [
      table,
    ]);
    return rows.length > 0;
  };
  const release = async (): Promise<void> => {
    await client.query('rollback');
    await client.end();
  };
  return Object.assign(release, {
    async whenHit() {
      const deadline = Date.now() + 90_000;
      while (!(await waiting())) {
        if (Date.now() > deadline) throw new Error(`nobody wrote to ${table}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  });
}
