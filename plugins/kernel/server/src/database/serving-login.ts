import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { appRole, systemRole } from './database-roles';

/** With whom processes sign in at the database while they serve: a role that owns nothing and may take on one role of queries. */
export interface ServingLogin {
  connectionString: string;
  role: string;
  password: string;
  /** The one role that it may take on. */
  takesOn: string;
  /** Made by us; otherwise the operator has made it and named it. */
  isOurs: boolean;
}

interface DatabaseSettings {
  connection: { connection: { connectionString: string } };
  serving: { url?: string; systemUrl?: string; key: string };
}

const settingsOf = (strapi: Core.Strapi) => strapi.config.get('database') as unknown as DatabaseSettings;

/** Whose connections serve people, jobs of one fund and everything else that is not a system scope. */
export const servingLogin = (strapi: Core.Strapi): ServingLogin =>
  loginNamed(strapi, { given: settingsOf(strapi).serving.url, ending: '_login', takesOn: appRole });

/** Whose connections serve system scopes, and them alone. */
export const systemLogin = (strapi: Core.Strapi): ServingLogin =>
  loginNamed(strapi, { given: settingsOf(strapi).serving.systemUrl, ending: '_system', takesOn: systemRole });

interface LoginChoice {
  given: string | undefined;
  ending: string;
  takesOn: string;
}

/** The same in every process of an installation, because the password follows from the owner's. */
function loginNamed(strapi: Core.Strapi, { given, ending, takesOn }: LoginChoice): ServingLogin {
  const { connection, serving } = settingsOf(strapi);
  const url = new URL(given ?? connection.connection.connectionString);
  if (given) return { ...nameAndPassword(url), connectionString: given, takesOn, isOurs: false };
  // A name for each database: roles belong to the whole server, and two installations on it know different passwords.
  url.username = encodeURIComponent(`${decodeURIComponent(url.pathname.slice(1)).slice(0, 50)}${ending}`);
  const login = nameAndPassword(url).role;
  url.password = createHmac('sha256', serving.key).update(`database login ${login}`).digest('base64url');
  return { ...nameAndPassword(url), connectionString: url.href, takesOn, isOurs: true };
}

const nameAndPassword = ({ username, password }: URL) => ({
  role: decodeURIComponent(username),
  password: decodeURIComponent(password),
});
