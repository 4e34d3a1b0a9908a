import { AsyncLocalStorage } from 'node:async_hooks';
import type { AppAbility } from '../ability/ability';
import { jobAbility, noAbility } from '../ability/ability';
import type { Role } from '../ability/roles';
import { fail } from '../errors/kassenwerk-error';

export interface Actor {
  kind: 'staff' | 'partner' | 'member' | 'job' | 'system' | 'nobody';
  id: string;
  name: string;
  roles: readonly Role[];
  /** Key of the partner for whom a program acts; nobody else has one. */
  partner?: string;
}

/** Who acts, for which tenants, and why. Decides what the ability allows and which rows PostgreSQL shows. */
export interface Scope {
  actor: Actor;
  tenants: readonly string[] | 'all';
  purpose: string;
  ability: AppAbility;
}

/** The HTTP middleware opens a holder before it knows the caller; the auth strategy fills it in. */
interface Holder {
  scope?: Scope;
}

// One storage for the process, even when this file is loaded twice (compiled and by a test).
const storageKey = Symbol.for('kassenwerk.scope');
const globals = globalThis as { [storageKey]?: AsyncLocalStorage<Holder> };
const storage = (globals[storageKey] ??= new AsyncLocalStorage<Holder>());

let report: (line: string) => void = () => undefined;

/** Where uses of `system()` are logged; set once by the plugin's register. */
export function reportSystemScopesTo(log: (line: string) => void): void {
  report = log;
}

/** Who acts here; undefined outside of every entrance. */
export const currentScope = (): Scope | undefined => storage.getStore()?.scope;

/** @throws KW_SCOPE_MISSING when nobody acts here: a programming error, because every entrance sets a scope. */
export function requireScope(): Scope {
  const scope = currentScope();
  if (scope) return scope;
  throw fail('internal', 'KW_SCOPE_MISSING', {
    de: 'Interner Fehler: Diese Aktion läuft ohne festgestellte Berechtigung.',
    en: 'Internal error: this action runs without an established scope.',
  });
}

/** Somebody who has not signed in: may do nothing and sees no tenant's row. */
export const nobody = (): Scope => ({
  actor: { kind: 'nobody', id: 'nobody', name: 'nobody', roles: [] },
  tenants: [],
  purpose: 'public',
  ability: noAbility(),
});

/** Runs `fn` with an empty holder; queries inside see no tenant's rows until `establishScope` is called. */
export const withScopeHolder = <T>(fn: () => T): T => storage.run({}, fn);

/** Fills the holder opened by `withScopeHolder` in the same asynchronous flow. */
export function establishScope(scope: Scope): void {
  const holder = storage.getStore();
  if (holder) holder.scope = scope;
}

/** Runs `fn` and all that it starts in another scope; the one around it holds again afterwards. */
export const withScope = <T>(scope: Scope, fn: () => T): T => storage.run({ scope }, fn);

/** A background job that acts for one tenant alone. */
export function runAsJob<T>(tenant: string, purpose: string, fn: () => Promise<T>): Promise<T> {
  const actor: Actor = { kind: 'job', id: `job:${purpose}`, name: purpose, roles: [] };
  return withScope({ actor, tenants: [tenant], purpose, ability: jobAbility() }, fn);
}

/** The only way to see all tenants. The reason is logged (an empty one, for polling machinery, is not); keep it short. */
export function system<T>(reason: string, fn: () => Promise<T>): Promise<T> {
  if (reason) report(`system scope: ${reason}`);
  const actor: Actor = { kind: 'system', id: 'system', name: 'Kassenwerk', roles: [] };
  return withScope({ actor, tenants: 'all', purpose: reason, ability: jobAbility() }, fn);
}
