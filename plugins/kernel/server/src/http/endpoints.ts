import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { packedRules } from '../ability/ability';
import { listConfigurations } from '../configuration/configuration-store';
import { LiveStreams } from '../live/event-stream';
import type { StaffUser } from '../scope/staff-scope';
import { scopeOfRequest } from './authenticators';
import { defineEndpoint } from './define-endpoint';

const nothing = z.object({});

/** Who is signed in, for which funds, and what the ability allows: the console draws itself from this. */
const me = defineEndpoint({
  name: 'me',
  method: 'GET',
  path: '/me',
  permission: { action: 'read', subject: 'tenant' },
  input: nothing,
  async handle(_input, { strapi, scope, ctx }) {
    const user = ctx.state.user as StaffUser;
    const tenants = (await strapi.db.query('api::tenant.tenant').findMany({ orderBy: 'name' })) as Record<
      string,
      unknown
    >[];
    return {
      id: scope.actor.id,
      username: user.username,
      name: scope.actor.name,
      locale: user.locale ?? 'de',
      team: user.team ?? null,
      roles: scope.actor.roles,
      tenants: tenants.map(({ key, name, ik, color }) => ({ key, name, ik, color })),
      rules: packedRules(scope.ability),
    };
  },
});

/** Server-sent events of the caller's tenants. */
const events = defineEndpoint({
  name: 'events',
  method: 'GET',
  path: '/events',
  permission: { action: 'read', subject: 'tenant' },
  input: nothing,
  async handle(_input, { strapi, scope, ctx }) {
    ctx.set('Content-Type', 'text/event-stream');
    ctx.set('Cache-Control', 'no-store');
    ctx.set('X-Accel-Buffering', 'no');
    ctx.req.socket.setTimeout(0);
    ctx.status = 200;
    const call = { strapi, ctx, permissions: [], isBackground: true };
    ctx.body = liveStreamsOf(strapi).open(scope, () => scopeOfRequest(call));
  },
});

const configurations = defineEndpoint({
  name: 'configurations',
  method: 'GET',
  path: '/configurations/:kind',
  permission: { action: 'read', subject: 'tenant' },
  input: z.object({
    params: z.object({ kind: z.string().max(60) }),
    query: z.object({ tenant: z.string().optional() }),
  }),
  async handle({ params, query }, { strapi }) {
    return listConfigurations(strapi, params.kind, query.tenant);
  },
});

export const endpoints = [me, events, configurations];

const streams = new WeakMap<Core.Strapi, LiveStreams>();

export function liveStreamsOf(strapi: Core.Strapi): LiveStreams {
  const known = streams.get(strapi);
  if (known) return known;
  const made = new LiveStreams();
  streams.set(strapi, made);
  return made;
}
