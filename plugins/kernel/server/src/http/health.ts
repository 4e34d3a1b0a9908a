import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** /health: 200 when the database answers, 503 otherwise. Says nothing more, because it needs no sign-in. */
export function health(_config: unknown, { strapi }: { strapi: Core.Strapi }) {
  return async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.path !== '/health') return next();
    const isUp = await strapi.db.connection.raw('select 1').then(
      () => true,
      () => false,
    );
    ctx.status = isUp ? 200 : 503;
    ctx.body = { status: isUp ? 'ok' : 'databaseDown' };
  };
}
