import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Core } from '@strapi/strapi';
import { copyTestDatabase, testPostgres } from './database';
import { createStaff, seedFunds, type StaffInput } from './people';

export interface BootOptions {
  /** What the process does; `web` starts no workers. */
  role?: 'all' | 'web' | 'worker';
  /** An existing database, for a second process on the same data. */
  databaseUrl?: string;
  /** Keys of funds to create; two by default. */
  funds?: string[];
  env?: Record<string, string>;
}

export interface Booted {
  strapi: Core.Strapi;
  /** Address of the HTTP server, without a slash at the end. */
  url: string;
  databaseUrl: string;
  dataDir: string;
  /** Creates a member of staff and signs in over HTTP. */
  login(person: StaffInput): Promise<Session>;
  stop(): Promise<void>;
}

export interface Session {
  token: string;
  /** Calls the API as this person; answers the status and the parsed body. */
  call<T = unknown>(method: string, path: string, body?: unknown): Promise<{ status: number; body: T }>;
}

/** Boots the whole product on a database of its own. Call `stop()` in afterAll. */
export async function bootKassenwerk(options: BootOptions = {}): Promise<Booted> {
  const database = options.databaseUrl ? undefined : await copyTestDatabase();
  const databaseUrl = options.databaseUrl ?? database!.url;
  const dataDir = mkdtempSync(join(tmpdir(), 'kassenwerk-data-'));
  // Keys belong to the database that was begun with them.
  if (database) copyFileSync(testPostgres().secrets, join(dataDir, 'secrets.json'));
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    KASSENWERK_DATA: dataDir,
    KASSENWERK_SECRETS: join(dataDir, 'secrets.json'),
    KASSENWERK_ROLE: options.role ?? 'all',
    LOG_LEVEL: 'error',
    // Tests of the second factor ask for it; the others sign in with a password.
    KASSENWERK_SECOND_FACTOR: 'optional',
    // Likewise tests of releases.
    KASSENWERK_CONFIGURATION_RELEASE: 'onePerson',
    KASSENWERK_OPEN_ID: '',
    ...options.env,
  });
  // The sources of the tests lie in the project; npm test builds dist first.
  const { loadKassenwerk } = (await import('../../scripts/lib/boot.mjs')) as { loadKassenwerk(): Promise<Core.Strapi> };
  const previous = process.cwd();
  process.chdir(resolve(__dirname, '..', '..'));
  const strapi = await loadKassenwerk();
  process.chdir(previous);
  if (!options.databaseUrl) await seedFunds(strapi, options.funds ?? ['nordlicht', 'albtal']);
  const url = await listen(strapi);
  return {
    strapi,
    url,
    databaseUrl,
    dataDir,
    login: async (person) => signIn(url, await createStaff(strapi, person)),
    async stop() {
      await strapi.destroy();
      await database?.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function listen(strapi: Core.Strapi): Promise<string> {
  const { httpServer } = strapi.server;
  strapi.server.mount();
  await new Promise<void>((done) => httpServer.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
}

async function signIn(url: string, person: { username: string; password: string }): Promise<Session> {
  const response = await fetch(`${url}/api/identity/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(person),
  });
  const { data } = (await response.json()) as { data: { token: string } | null };
  if (!data) throw new Error(`Sign-in of ${person.username} failed with ${response.status}`);
  return sessionOf(url, data.token);
}

/** A signed-in caller that holds a token already. */
export function sessionOf(url: string, token: string): Session {
  return {
    token,
    async call<T>(method: string, path: string, body?: unknown) {
      const answer = await fetch(`${url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const text = await answer.text();
      return { status: answer.status, body: (text.startsWith('{') ? JSON.parse(text) : text) as T };
    },
  };
}
