import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { subjectOfUid } from '../ability/subjects';
import { tenantsOfRight } from '../ability/tenants-of-right';
import { fail } from '../errors/kassenwerk-error';
import { ownPlugins } from '../own-plugins';
import { establishScope, nobody, requireScope, type Scope } from '../scope/scope';
import { scopeOfRequest } from './authenticators';
import { publicScope } from './define-endpoint';

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

/** Routes that need no sign-in: endpoints of ours that say so. Everything else under /api answers 401 without a valid token. */
const isPublicRoute = (strapi: Core.Strapi, { info, config }: RouteState): boolean =>
  scopesOf(config?.auth).includes(publicScope) && ownPlugins(strapi).includes(info?.pluginName ?? '');

const scopesOf = (auth: false | { scope?: string[] } | undefined): string[] => (auth ? (auth.scope ?? []) : []);

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
    if (isPublicRoute(strapi, route)) {
      establishScope(nobody());
      ctx.state.auth = { kassenwerk: 'public' };
      return next();
    }
    const scope = await identify(strapi, ctx, scopesOf(route.config?.auth));
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
  const scope = requireScope();
  const permissions = scopes.map(permissionOf);
  if (permissions.length > 0 && permissions.every((one) => scope.ability.can(...one))) {
    establishScope(permissions.reduce(inItsTenants, scope));
    return;
  }
  throw fail('forbidden', 'KW_FORBIDDEN', {
    de: 'Dafür fehlt Ihnen die Berechtigung. Bitte wenden Sie sich an Ihre Fachadministration.',
    en: 'You do not have permission for this. Please ask your administrator.',
  });
}

function inItsTenants(scope: Scope, permission: [action: string, subject: string]): Scope {
  if (scope.tenants === 'all') return scope;
  const tenants = tenantsOfRight(scope.ability, permission, scope.tenants);
  return tenants === scope.tenants ? scope : { ...scope, tenants };
}

function permissionOf(scope: string): [action: string, subject: string] {
  if (!scope.includes('::')) {
    const [action = '', subject = ''] = scope.split(':');
    return [action, subject];
  }
  const dot = scope.lastIndexOf('.');
  return [actionOfCoreRoute[scope.slice(dot + 1)] ?? 'manage', subjectOfUid(scope.slice(0, dot))];
}

/** A stream that is opened (again), and what the console refreshes while nobody touches it, are no sign that somebody is there. */
const isBackground = (ctx: Context): boolean =>
  ctx.get('x-kassenwerk-background') !== '' || ctx.get('accept').includes('text/event-stream');

async function identify(strapi: Core.Strapi, ctx: Context, permissions: readonly string[]): Promise<Scope> {
  const scope = await scopeOfRequest({ strapi, ctx, permissions, isBackground: isBackground(ctx) });
  if (scope) return scope;
  throw fail('unauthenticated', 'KW_UNAUTHENTICATED', {
    de: 'Bitte melden Sie sich an.',
    en: 'Please sign in.',
  });
}
