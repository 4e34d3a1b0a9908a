import pg from 'pg';

/** Tables of which a collection fills a row a member or more. */
const tables = ['members', 'mandates', 'run_items', 'receivables', 'ledger_entries', 'member_documents', 'debit_items'];

/**
 * What the rows that a collection has left cost by themselves: each table copied by one statement on one connection into an empty
 * one with the same defaults and indexes, without policies, triggers and checks. A collection writes the same rows and has to read,
 * decide and send them as well.
 * @param {string} url database of a collection that is over, for the owner of its tables
 * @returns {Promise<number>} seconds
 */
export async function measureOwnRows(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let seconds = 0;
    for (const table of tables) {
      // The database is thrown away afterwards.
      await client.query(`alter table ${table} no force row level security`);
      await client.query(`create table own_rows (like ${table} including all)`);
      const columns = await plainColumns(client, table);
      const started = process.hrtime.bigint();
      const { rowCount } = await client.query(`insert into own_rows (${columns}) select ${columns} from ${table}`);
      seconds += Number(process.hrtime.bigint() - started) / 1e9;
      if (rowCount === 0) throw new Error(`The collection has left nothing in ${table}.`);
      await client.query('drop table own_rows');
    }
    return seconds;
  } finally {
    await client.end();
  }
}

async function plainColumns(client, table) {
  const { rows } = await client.query(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return rows[0].names;
}
