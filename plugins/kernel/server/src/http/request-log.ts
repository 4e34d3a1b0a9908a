import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** Logs method, path, status and time. Never the query: filters carry names and numbers of people. */
export function requestLog(_config: unknown, { strapi }: { strapi: Core.Strapi }) {
  return async (ctx: Context, next: Next): Promise<void> => {
    const started = Date.now();
    await next();
    strapi.log.http(`${ctx.method} ${ctx.path} (${Date.now() - started} ms) ${ctx.status}`);
  };
}
