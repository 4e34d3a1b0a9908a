import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability';
import { unpackRules, type PackRule } from '@casl/ability/extra';
import { request } from '../api/api';
import { token } from '../api/token';

export interface Tenant {
  key: string;
  name: string;
  ik: string | null;
  color: string | null;
}

export interface Session {
  id: string;
  username: string;
  name: string;
  locale: 'de' | 'en';
  team: string | null;
  roles: string[];
  tenants: Tenant[];
  ability: MongoAbility;
}

type Answer = Omit<Session, 'ability'> & { rules: PackRule<RawRuleOf<MongoAbility>>[] };

let known: Promise<Session> | undefined;

/** Asks the server once who is signed in and what that person may do. */
export function loadSession(): Promise<Session> {
  known ??= request<Answer>('/kernel/me')
    .then(({ rules, ...person }) => ({ ...person, ability: createMongoAbility(unpackRules(rules)) }))
    .catch((error: unknown) => {
      known = undefined;
      throw error;
    });
  return known;
}

export async function signIn(username: string, password: string): Promise<Session> {
  forgetSession();
  const answer = await request<{ token: string }>('/identity/sign-in', {
    method: 'POST',
    body: { username, password },
  });
  token.write(answer.token);
  return loadSession();
}

/** Ends the session on the server too; a server that cannot be reached does not keep anybody signed in here. */
export async function signOut(): Promise<void> {
  if (token.read()) await request('/identity/sign-out', { method: 'POST' }).catch(() => undefined);
  forgetSession();
}

export function forgetSession(): void {
  known = undefined;
  token.forget();
}
