import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Scope } from '../scope/scope';

/** A request that carries a bearer token, before anybody knows whose it is. */
export interface AuthenticationCall {
  strapi: Core.Strapi;
  ctx: Context;
  /** What the route asks for, such as `start:run`. */
  permissions: readonly string[];
  /** Asked by an open stream, or by a console that nobody touches: no sign of activity. */
  isBackground: boolean;
}

/**
 * Turns a bearer token into a scope, or answers undefined when the token is not of its kind or not valid. Throws only where the
 * caller may know more than "not signed in".
 */
export type Authenticator = (token: string, call: AuthenticationCall) => Promise<Scope | undefined>;

const authenticators = new Map<string, Authenticator>();

/** Call in `register()`. A kind of credential is registered once; nobody gets in with a kind that is not registered. */
export function registerAuthenticator(kind: string, authenticator: Authenticator): void {
  authenticators.set(kind, authenticator);
}

/** The first authenticator that knows the token decides. */
export async function scopeOfRequest(call: AuthenticationCall): Promise<Scope | undefined> {
  const token = bearerOf(call.ctx);
  if (!token) return undefined;
  for (const authenticate of authenticators.values()) {
    const scope = await authenticate(token, call);
    if (scope) return scope;
  }
  return undefined;
}

const bearerOf = (ctx: Context): string | undefined =>
  /^Bearer ([\w.~+/=-]{20,4000})$/i.exec(ctx.get('authorization'))?.[1];
