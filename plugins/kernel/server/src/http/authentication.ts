import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { buildAbility } from '../ability/ability';
import { isRole, type Role } from '../ability/roles';
import { fail } from '../errors/kassenwerk-error';
import { establishScope, requireScope, system, type Scope } from '../scope/scope';
import { subjectOfUid } from '../ability/subjects';

/** Staff as kept in users-permissions, with the fields that the kernel adds (see register.ts). */
export interface StaffUser {
  id: number;
  username: string;
  displayName?: string;
  blocked?: boolean;
  staffRoles?: unknown;
  tenants?: unknown;
  team?: string;
  locale?: string;
}

/** Routes that need no sign-in. Everything else under /api answers 401 without a valid token. */
const publicHandlers = new Set(['auth.callback']);

interface RouteState {
  handler?: unknown;
  info?: { type?: string; pluginName?: string };
  config?: { auth?: false | { scope?: string[] } };
}

const actionOfCoreRoute: Record<string, string> = {
  find: 'read',
  findOne: 'read',
  create: 'create',
  update: 'update',
  delete: 'delete',
};

export const isPublicRoute = (route: RouteState): boolean =>
  route.info?.pluginName === 'users-permissions' && publicHandlers.has(String(route.handler));

/**
 * One door for the whole content API. Strapi would try its strategies in turn and let a request without a token run as
 * "Public"; here every route of that type asks for our token, also routes of other plugins and routes that forgot to say so.
 */
export function guardContentApi(strapi: Core.Strapi): void {
  const auth = strapi.get('auth') as {
    authenticate(ctx: Context, next: Next): Promise<unknown>;
    verify(auth: unknown, config: unknown): Promise<unknown>;
  };
  const authenticate = auth.authenticate.bind(auth);
  const verify = auth.verify.bind(auth);
  auth.authenticate = async (ctx, next) => {
    const route = ctx.state.route as RouteState;
    if (route.info?.type !== 'content-api') return authenticate(ctx, next);
    if (isPublicRoute(route)) {
      // Strapi's sign-in takes a body for granted.
      (ctx.request as { body?: unknown }).body ??= {};
      ctx.state.auth = { kassenwerk: 'public' };
      return next();
    }
    const scope = await identify(strapi, ctx);
    establishScope(scope);
    ctx.state.isAuthenticated = true;
    ctx.state.auth = { strategy: { name: 'kassenwerk' }, credentials: scope.actor, kassenwerk: true };
    return next();
  };
  auth.verify = async (given, config) => {
    const ours = (given as { kassenwerk?: true | 'public' } | undefined)?.kassenwerk;
    if (ours === 'public') return undefined;
    if (!ours) return verify(given, config);
    return assertAllowed((config as { scope?: string[] } | undefined)?.scope ?? []);
  };
}

/** A scope is either ours ("start:run") or Strapi's for generated REST ("api::member.member.find"). */
function assertAllowed(scopes: string[]): void {
  const { ability } = requireScope();
  if (scopes.length > 0 && scopes.every((scope) => ability.can(...permissionOf(scope)))) return;
  throw fail('forbidden', 'KW_FORBIDDEN', {
    de: 'Dafür fehlt Ihnen die Berechtigung. Bitte wenden Sie sich an Ihre Fachadministration.',
    en: 'You do not have permission for this. Please ask your administrator.',
  });
}

function permissionOf(scope: string): [action: string, subject: string] {
  if (!scope.includes('::')) {
    const [action = '', subject = ''] = scope.split(':');
    return [action, subject];
  }
  const dot = scope.lastIndexOf('.');
  return [actionOfCoreRoute[scope.slice(dot + 1)] ?? 'manage', subjectOfUid(scope.slice(0, dot))];
}

async function identify(strapi: Core.Strapi, ctx: Context): Promise<Scope> {
  const jwt = strapi.plugin('users-permissions').service('jwt') as {
    getToken(ctx: Context): Promise<{ id?: number } | null>;
  };
  const token = await (async () => jwt.getToken(ctx))().catch(() => null);
  const user = token?.id
    ? ((await strapi.db
        .query('plugin::users-permissions.user')
        .findOne({ where: { id: token.id } })) as StaffUser | null)
    : null;
  if (!user || user.blocked) {
    throw fail('unauthenticated', 'KW_UNAUTHENTICATED', {
      de: 'Bitte melden Sie sich an.',
      en: 'Please sign in.',
    });
  }
  ctx.state.user = user;
  return scopeOf(await withTenants(strapi, user));
}

interface StaffWithTenants {
  user: StaffUser;
  roles: Role[];
  tenants: string[];
}

/**
 * '*' means every fund of this installation, written out here so that a scope always lists its tenants, and the shared rows
 * too: only such people may change what acts for all funds.
 */
async function withTenants(strapi: Core.Strapi, user: StaffUser): Promise<StaffWithTenants> {
  const roles = (Array.isArray(user.staffRoles) ? user.staffRoles : []).filter(isRole);
  const named = (Array.isArray(user.tenants) ? user.tenants : []).filter(
    (one): one is string => typeof one === 'string',
  );
  if (!named.includes('*')) return { user, roles, tenants: named };
  return { user, roles, tenants: await allTenantKeys(strapi) };
}

let tenantKeys: { keys: string[]; until: number } | undefined;

async function allTenantKeys(strapi: Core.Strapi): Promise<string[]> {
  if (tenantKeys && tenantKeys.until > Date.now()) return tenantKeys.keys;
  const rows = (await system('list tenants for provider staff', () =>
    strapi.db.query('api::tenant.tenant').findMany({ select: ['key'] }),
  )) as { key: string }[];
  const keys = [...rows.map((row) => row.key), '*'];
  tenantKeys = { keys, until: Date.now() + 5_000 };
  return keys;
}

function scopeOf({ user, roles, tenants }: StaffWithTenants): Scope {
  const actor = { kind: 'staff' as const, id: String(user.id), name: user.displayName ?? user.username, roles };
  return { actor, tenants, purpose: 'console', ability: buildAbility(roles, tenants) };
}
