import { PlainError } from './stop-with.mjs';

/** Checks the server named by DATABASE_URL before anything else happens. */
export async function assertDatabaseUsable(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query(
      "select rolsuper, rolcreaterole, current_setting('server_version_num')::int as version, pg_encoding_to_char(encoding) as encoding from pg_roles, pg_database where rolname = current_user and datname = current_database()",
    );
    const { rolsuper, rolcreaterole, version, encoding } = rows[0];
    if (rolsuper) {
      throw new PlainError(
        'Die Datenbankrolle in DATABASE_URL ist ein Superuser; für ihn gilt kein Mandantenschutz. Bitte nennen Sie eine Rolle ohne SUPERUSER (mit CREATEROLE).',
      );
    }
    if (version < 160_000) throw new PlainError('Bitte verwenden Sie PostgreSQL 16 oder neuer.');
    if (encoding !== 'UTF8') throw new PlainError('Bitte legen Sie die Datenbank mit der Kodierung UTF8 an.');
    if (!rolcreaterole) {
      const { rowCount } = await client.query(
        "select 1 from pg_roles where rolname in ('kassenwerk_app', 'kassenwerk_system')",
      );
      if (rowCount < 2) {
        throw new PlainError(
          'Die Datenbankrolle darf keine Rollen anlegen. Bitte geben Sie ihr CREATEROLE, oder legen Sie kassenwerk_app und kassenwerk_system an und gewähren Sie ihr beide.',
        );
      }
    }
  } catch (error) {
    if (error instanceof PlainError) throw error;
    const { host } = new URL(url);
    throw new PlainError(
      `Die Datenbank auf ${host} antwortet nicht (${error.code ?? error.message}). Bitte prüfen Sie DATABASE_URL und ob der PostgreSQL-Server läuft.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
