import type { Core } from '@strapi/strapi';
import type { Client } from 'pg';
import { appRole, systemRole } from './database-roles';
import { scramVerifier } from './scram-verifier';
import { servingLogin, systemLogin, type ServingLogin } from './serving-login';

/** Makes both logins, as the owner. Safe to run again; a database that was restored on another server gets them there. */
export async function makeLogins(strapi: Core.Strapi, connection: Client): Promise<void> {
  for (const login of [servingLogin(strapi), systemLogin(strapi)]) await makeLogin(connection, login);
}

/** A login that the operator has made keeps its password. */
async function makeLogin(connection: Client, { role, password, takesOn, isOurs }: ServingLogin): Promise<void> {
  const name = connection.escapeIdentifier(role);
  if (isOurs) {
    const known = await connection.query('select 1 from pg_roles where rolname = $1', [role]);
    if (known.rowCount === 0) await connection.query(`create role ${name} login noinherit`);
    // Computed here, so that no log of the server ever holds the password.
    const verifier = connection.escapeLiteral(scramVerifier(password));
    await connection.query(`alter role ${name} login noinherit password ${verifier}`);
  }
  for (const one of [appRole, systemRole]) {
    const may = await mayTakeOn(connection, role, one);
    if (one === takesOn && !may) await connection.query(`grant ${one} to ${name} with set true, inherit false`);
    // Until there was a login for system scopes, the one that serves could take on both. What another role granted stays, and the
    // start refuses the login then.
    if (one !== takesOn && may) await connection.query(`revoke ${one} from ${name}`);
  }
}

async function mayTakeOn(connection: Client, login: string, role: string): Promise<boolean> {
  const { rows } = await connection.query<{ may: boolean }>("select pg_has_role($1::name, $2::name, 'SET') as may", [
    login,
    role,
  ]);
  return rows[0]?.may ?? false;
}
