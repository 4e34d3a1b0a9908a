import { PlainError } from './stop-with.mjs';

const question = `
  select r.rolsuper as "isSuperuser", current_setting('server_version_num')::int as version, pg_encoding_to_char(d.encoding) as encoding,
    has_database_privilege(d.datname, 'create') and has_schema_privilege('public', 'create, usage') as "mayCreateTables",
    (
      select bool_and(case when k.oid is null then r.rolcreaterole
        else pg_has_role(r.rolname, k.oid, 'SET') or pg_has_role(r.rolname, k.oid, 'MEMBER WITH ADMIN OPTION') end)
      from unnest(array['kassenwerk_app', 'kassenwerk_system']) as wanted (name) left join pg_roles k on k.rolname = wanted.name
    ) as "mayTakeRoles"
  from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()`;

/** Checks the server named by DATABASE_URL before anything else happens. @throws PlainError saying what to do */
export async function assertDatabaseUsable(url) {
  const { host, pathname } = parse(url);
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away in the middle is told by the query; without a listener it would end the program.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(question);
    const problem = problemOf(rows[0]);
    if (problem) throw new PlainError(problem);
  } catch (error) {
    if (error instanceof PlainError) throw error;
    throw new PlainError(sentenceFor(error, { host, database: pathname.slice(1) }));
  } finally {
    await client.end().catch(() => undefined);
  }
}

function parse(url) {
  try {
    const parsed = new URL(url);
    if (parsed.protocol.startsWith('postgres')) return parsed;
  } catch {
    // Told below, without the text itself: it holds a password.
  }
  throw new PlainError(
    'DATABASE_URL ist keine Adresse eines PostgreSQL-Servers. Bitte schreiben Sie sie als postgresql://rolle:kennwort@rechner:5432/datenbank.',
  );
}

/** @returns what a server that answers lacks, or nothing */
export function problemOf({ isSuperuser, version, encoding, mayCreateTables, mayTakeRoles }) {
  if (isSuperuser)
    return 'Die Datenbankrolle in DATABASE_URL ist ein Superuser; für ihn gilt kein Mandantenschutz. Bitte nennen Sie eine Rolle ohne SUPERUSER (mit CREATEROLE).';
  if (version < 160_000) return 'Bitte verwenden Sie PostgreSQL 16 oder neuer.';
  if (encoding !== 'UTF8') return 'Bitte legen Sie die Datenbank mit der Kodierung UTF8 an.';
  if (!mayCreateTables)
    return 'Die Datenbankrolle in DATABASE_URL darf in der Datenbank nichts anlegen. Bitte machen Sie sie zur Eigentümerin der Datenbank (ALTER DATABASE … OWNER TO …).';
  if (!mayTakeRoles)
    return 'Die Datenbankrolle in DATABASE_URL darf die Rollen kassenwerk_app und kassenwerk_system weder anlegen noch annehmen. Bitte geben Sie ihr CREATEROLE, oder legen Sie beide an und gewähren Sie sie ihr.';
  return undefined;
}

/** The sentence for a server that refuses or does not answer. */
export function sentenceFor({ code, message }, { host, database }) {
  if (code === '28P01' || code === '28000')
    return `Die Datenbank auf ${host} lässt die Rolle in DATABASE_URL nicht herein (${code}). Bitte prüfen Sie Rolle und Kennwort.`;
  if (code === '3D000')
    return `Auf ${host} gibt es die Datenbank „${database}“ nicht. Bitte legen Sie sie an, oder nennen Sie in DATABASE_URL eine andere.`;
  return `Die Datenbank auf ${host} antwortet nicht (${code ?? message}). Bitte prüfen Sie DATABASE_URL und ob der PostgreSQL-Server läuft.`;
}
