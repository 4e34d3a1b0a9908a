import type { Context, Next } from 'koa';
import { cspReportPath } from './csp-reports';

const open = ['/api/', '/console', '/portal', '/health', cspReportPath];

/**
 * Only our own doors are open: Strapi's admin API (sign-up of a first administrator included) answers 404 unless a
 * developer turned the panel on.
 */
export function hardening() {
  const panel = process.env.KASSENWERK_STRAPI_ADMIN === '1';
  return async (ctx: Context, next: Next): Promise<void> => {
    if (!panel && ctx.path !== '/' && !open.some((prefix) => ctx.path.startsWith(prefix))) {
      ctx.status = 404;
      ctx.body = { data: null, error: { status: 404, name: 'notFound', code: 'KW_NOT_FOUND', message: 'Not found' } };
      return;
    }
    await next();
  };
}
