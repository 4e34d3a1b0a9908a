import { PlainError } from './stop-with.mjs';

const question = `
  select r.rolsuper as "isSuperuser", current_setting('server_version_num')::int as version, pg_encoding_to_char(d.encoding) as encoding,
    has_database_privilege(d.datname, 'create') and has_schema_privilege('public', 'create, usage') as "mayCreateTables",
    (
      select bool_and(case when k.oid is null then r.rolcreaterole
        else pg_has_role(r.rolname, k.oid, 'SET') or pg_has_role(r.rolname, k.oid, 'MEMBER WITH ADMIN OPTION') end)
      from unnest(array['kassenwerk_app', 'kassenwerk_system']) as wanted (name) left join pg_roles k on k.rolname = wanted.name
    ) as "mayTakeRoles",
    r.rolcreaterole and (
      select bool_and(k.oid is null or pg_has_role(r.rolname, k.oid, 'MEMBER WITH ADMIN OPTION'))
      from unnest(array['kassenwerk_app', 'kassenwerk_system', left(d.datname, 50) || '_login', left(d.datname, 50) || '_system']) as wanted (name)
        left join pg_roles k on k.rolname = wanted.name
    ) as "mayMakeLogins"
  from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()`;

const loginQuestion = (own, other) => `
  select r.rolsuper or r.rolbypassrls or pg_has_role(r.oid, d.datdba, 'MEMBER') as "isTooStrong",
    exists (select from pg_roles k where k.rolname = '${other}' and pg_has_role(r.oid, k.oid, 'MEMBER')) as "mayTakeOther",
    not exists (select from pg_roles k where k.rolname = '${own}' and not pg_has_role(r.oid, k.oid, 'SET')) as "mayTakeOwn"
  from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()`;

/** The logins that an operator may have made, and the one role that each may take on. */
const logins = [
  { variable: 'KASSENWERK_APP_DATABASE_URL', own: 'kassenwerk_app', other: 'kassenwerk_system' },
  { variable: 'KASSENWERK_SYSTEM_DATABASE_URL', own: 'kassenwerk_system', other: 'kassenwerk_app' },
];

/**
 * Checks the server named by DATABASE_URL, and the logins that are named beside it, before anything else happens.
 * @param {Record<string, string | undefined>} env
 * @throws PlainError saying what to do
 */
export async function assertDatabaseUsable(env) {
  const named = logins.filter(({ variable }) => env[variable]);
  const hasLogins = named.length === logins.length;
  await ask(env.DATABASE_URL, 'DATABASE_URL', question, (answer) => problemOf(answer, { hasLogins }));
  for (const login of named) {
    await ask(env[login.variable], login.variable, loginQuestion(login.own, login.other), (answer) =>
      loginProblemOf(answer, login),
    );
  }
}

async function ask(url, variable, question, judge) {
  const { host, pathname } = parse(url, variable);
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away in the middle is told by the query; without a listener it would end the program.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(question);
    const problem = judge(rows[0]);
    if (problem) throw new PlainError(problem);
  } catch (error) {
    if (error instanceof PlainError) throw error;
    throw new PlainError(sentenceFor(error, { host, variable, database: pathname.slice(1) }));
  } finally {
    await client.end().catch(() => undefined);
  }
}

function parse(url, variable) {
  try {
    const parsed = new URL(url);
    if (parsed.protocol.startsWith('postgres')) return parsed;
  } catch {
    // Told below, without the text itself: it holds a password.
  }
  throw new PlainError(
    variable +
      ' ist keine Adresse eines PostgreSQL-Servers. Bitte schreiben Sie sie als postgresql://rolle:kennwort@rechner:5432/datenbank.',
  );
}

/** @returns what a server that answers lacks, or nothing */
export function problemOf(
  { isSuperuser, version, encoding, mayCreateTables, mayTakeRoles, mayMakeLogins },
  { hasLogins = false } = {},
) {
  if (isSuperuser)
    return 'Die Datenbankrolle in DATABASE_URL ist ein Superuser; für ihn gilt kein Mandantenschutz. Bitte nennen Sie eine Rolle ohne SUPERUSER (mit CREATEROLE).';
  if (version < 160_000) return 'Bitte verwenden Sie PostgreSQL 16 oder neuer.';
  if (encoding !== 'UTF8') return 'Bitte legen Sie die Datenbank mit der Kodierung UTF8 an.';
  if (!mayCreateTables)
    return 'Die Datenbankrolle in DATABASE_URL darf in der Datenbank nichts anlegen. Bitte machen Sie sie zur Eigentümerin der Datenbank (ALTER DATABASE … OWNER TO …).';
  if (!mayTakeRoles)
    return 'Die Datenbankrolle in DATABASE_URL darf die Rollen kassenwerk_app und kassenwerk_system weder anlegen noch annehmen. Bitte geben Sie ihr CREATEROLE, oder legen Sie beide an und gewähren Sie sie ihr.';
  if (!mayMakeLogins && !hasLogins)
    return 'Kassenwerk arbeitet mit zwei eigenen Anmelderollen, denen nichts gehört. Die Rolle in DATABASE_URL darf sie nicht anlegen. Bitte geben Sie ihr CREATEROLE, oder legen Sie beide selbst an (siehe docs/operations.md) und nennen Sie sie in KASSENWERK_APP_DATABASE_URL und KASSENWERK_SYSTEM_DATABASE_URL.';
  return undefined;
}

/** @returns what is wrong with a login that the operator has made, or nothing */
export function loginProblemOf({ isTooStrong, mayTakeOther, mayTakeOwn }, { variable, own, other }) {
  if (isTooStrong)
    return `Die Rolle in ${variable} darf zu viel: Sie ist Superuser, umgeht den Mandantenschutz oder darf als Eigentümerin der Datenbank handeln. Bitte nennen Sie eine Rolle ohne diese Rechte.`;
  if (mayTakeOther)
    return `Die Rolle in ${variable} darf zu viel: Sie darf neben ${own} auch ${other} annehmen. Dafür gibt es jetzt zwei Anmelderollen (siehe docs/operations.md). Bitte nehmen Sie ihr diese Rolle (REVOKE ${other} FROM …).`;
  if (!mayTakeOwn)
    return `Die Rolle in ${variable} darf ${own} nicht annehmen. Bitte gewähren Sie ihr diese Rolle (GRANT … WITH SET TRUE, INHERIT FALSE).`;
  return undefined;
}

/** The sentence for a server that refuses or does not answer. */
export function sentenceFor({ code, message }, { host, database, variable = 'DATABASE_URL' }) {
  if (code === '28P01' || code === '28000')
    return `Die Datenbank auf ${host} lässt die Rolle in ${variable} nicht herein (${code}). Bitte prüfen Sie Rolle und Kennwort.`;
  if (code === '3D000')
    return `Auf ${host} gibt es die Datenbank „${database}“ nicht. Bitte legen Sie sie an, oder nennen Sie in ${variable} eine andere.`;
  return `Die Datenbank auf ${host} antwortet nicht (${code ?? message}). Bitte prüfen Sie ${variable} und ob der PostgreSQL-Server läuft.`;
}
