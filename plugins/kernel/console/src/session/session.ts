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

/** The next question about the session goes to the server: what the person may do has changed. */
export function renewSession(): void {
  known = undefined;
}

export interface Credentials {
  username: string;
  password: string;
  /** Of the second factor, once the server has asked for it. */
  code?: string;
}

export interface SignInAnswer {
  token: string;
  /** The session can do nothing yet but show or set up a second factor. */
  needsSecondFactor: boolean;
}

/** Sends one of the sign-in requests and keeps the token of the answer. */
export async function signIn(body: Credentials | { ticket: string }): Promise<SignInAnswer> {
  forgetSession();
  const path = 'ticket' in body ? '/identity/open-id/ticket' : '/identity/sign-in';
  const answer = await request<SignInAnswer>(path, { method: 'POST', body });
  token.write(answer.token);
  return answer;
}

/** Ends the session on the server too; a server that cannot be reached does not keep anybody signed in here. */
export async function signOut(): Promise<void> {
  if (token.read()) await request('/identity/sign-out', { method: 'POST' }).catch(() => undefined);
  forgetSession();
}

function forgetSession(): void {
  known = undefined;
  token.forget();
}
