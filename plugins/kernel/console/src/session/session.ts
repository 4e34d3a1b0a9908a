import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability';
import { unpackRules, type PackRule } from '@casl/ability/extra';
import { request, requestBody } from '../api/api';
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

export async function signIn(identifier: string, password: string): Promise<Session> {
  forgetSession();
  const { jwt } = await postCredentials(identifier, password);
  token.write(jwt);
  return loadSession();
}

export function forgetSession(): void {
  known = undefined;
  token.forget();
}

function postCredentials(identifier: string, password: string): Promise<{ jwt: string }> {
  return requestBody('/auth/local', { method: 'POST', body: { identifier, password } });
}
