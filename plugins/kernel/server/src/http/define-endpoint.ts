import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import { maskTree, seesEverything } from '../ability/masking';
import { assertMayUseRecord } from '../ability/record-check';
import { fail } from '../errors/kassenwerk-error';
import { requireScope, type Scope } from '../scope/scope';
import { declareFileRoute } from './file-bodies';

export interface EndpointContext {
  strapi: Core.Strapi;
  scope: Scope;
  ctx: Context;
}

/**
 * One entry of the API: it becomes a named Strapi action and a route with explicit auth. `input` is checked before `handle`
 * runs; `handle` runs in the caller's scope. It returns JSON, a stream, or nothing (204).
 */
export interface Endpoint<I extends z.ZodType = z.ZodType> {
  name: string;
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  path: string;
  /** What the ability must allow. `public` needs no sign-in: the endpoint guards itself and acts as nobody, who sees no rows. */
  permission: { action: string; subject: string } | 'public';
  /** `file`: the body is one file of whatever content type, left unread for `fileOf`. JSON otherwise. */
  takes?: 'file';
  /**
   * `configuration`: what people have configured, and nothing about a person. It is answered as it stands, for a column or a parameter may be
   * called `iban`, and whoever changes what was masked would publish the mask.
   */
  answers?: 'configuration';
  /** An object with any of `params`, `query`, `body`. */
  input: I;
  handle(input: z.infer<I>, context: EndpointContext): Promise<unknown>;
}

/** Lets `handle` know the type of its checked input. */
export const defineEndpoint = <I extends z.ZodType>(endpoint: Endpoint<I>): Endpoint<I> => endpoint;

/** The scope of routes that need no sign-in; the door reads it (see authentication.ts). */
export const publicScope = 'public';

type Actions = Record<string, (ctx: Context) => Promise<void>>;

interface Routes {
  controllers: { endpoints: (input: { strapi: Core.Strapi }) => Actions };
  routes: { type: 'content-api'; prefix: string; routes: Record<string, unknown>[] };
}

/** Controllers and routes for a plugin's index.ts; served under /api/<plugin><path>. */
export function endpointsOf(plugin: string, endpoints: readonly Endpoint<z.ZodType>[]): Routes {
  for (const { method, path, takes } of endpoints) if (takes === 'file') declareFileRoute(method, `/${plugin}${path}`);
  const routes = endpoints.map(({ name, method, path, permission }) => ({
    method,
    path,
    handler: `endpoints.${name}`,
    config: {
      auth: { strategies: ['kassenwerk'], scope: [scopeName(permission)] },
    },
  }));
  return {
    controllers: {
      endpoints: ({ strapi }) => Object.fromEntries(endpoints.map((one) => [one.name, actionOf(one, strapi)])),
    },
    routes: { type: 'content-api', prefix: `/${plugin}`, routes },
  };
}

const scopeName = (permission: Endpoint['permission']): string =>
  permission === 'public' ? publicScope : `${permission.action}:${permission.subject}`;

function actionOf(endpoint: Endpoint, strapi: Core.Strapi) {
  return async (ctx: Context): Promise<void> => {
    const { params, query, request } = ctx as Context & { params: Record<string, string>; request: { body?: unknown } };
    const input = parse(endpoint.input, { params, query, body: request.body ?? {} });
    const scope = requireScope();
    const { path, permission, answers } = endpoint;
    if (permission !== 'public') await assertMayUseRecord(strapi, scope, { path, permission, params });
    const result = await endpoint.handle(input, { strapi, scope, ctx });
    if (ctx.body !== undefined && ctx.body !== null) return;
    if (result === undefined) ctx.status = 204;
    else if (result instanceof Readable) ctx.body = result;
    // The one way out of all endpoints: whoever writes one need not think of masking.
    else ctx.body = { data: answers === 'configuration' || seesEverything(scope) ? result : maskTree(scope, result) };
  };
}

/** @throws KW_INPUT_INVALID naming every field that does not fit */
function parse(schema: z.ZodType, given: unknown): unknown {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({
    field: issue.path.slice(1).join('.') || issue.path.join('.'),
    problem: issue.message,
  }));
  throw fail(
    'invalid',
    'KW_INPUT_INVALID',
    {
      de: `Bitte prüfen Sie die Eingabe: ${fields.map((one) => one.field).join(', ')}.`,
      en: `Please check the input: ${fields.map((one) => one.field).join(', ')}.`,
    },
    { details: { fields } },
  );
}
