import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { problemOfDatabase } from '../database/database-problem';
import { isKassenwerkError, type ErrorKind } from '../errors/kassenwerk-error';

const statusOf: Record<ErrorKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  unavailable: 503,
  internal: 500,
};

/** German unless the caller asks for English first. */
export const languageOf = (ctx: Context): 'de' | 'en' => (ctx.acceptsLanguages('de', 'en') === 'en' ? 'en' : 'de');

/**
 * The one place where an error of the family becomes an HTTP answer: status by kind, stable code, a sentence in the
 * caller's language. Stands inside Strapi's own error middleware, which keeps the rest (400 for its validation errors).
 */
export function problems(_config: unknown, { strapi }: { strapi: Core.Strapi }) {
  return async (ctx: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (thrown) {
      const error = isKassenwerkError(thrown) ? thrown : problemOfDatabase(thrown);
      if (!error) throw thrown;
      const status = statusOf[error.kind];
      if (status >= 500)
        strapi.log.error(`${error.message}${error.cause instanceof Error ? ` (${error.cause.message})` : ''}`);
      const { code, details } = error;
      ctx.status = status;
      ctx.body = {
        data: null,
        error: { status, name: error.kind, code, message: error.text[languageOf(ctx)], details },
      };
    }
  };
}
