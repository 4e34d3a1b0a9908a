import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { maskForAll } from '../ability/masking';
import { problemOfDatabase } from '../database/database-problem';
import { fail, isKassenwerkError, type ErrorKind, type KassenwerkError } from '../errors/kassenwerk-error';

const statusOf: Record<ErrorKind, number> = {
  malformed: 400,
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  tooMany: 429,
  unavailable: 503,
  internal: 500,
};

/** German unless the caller asks for English first. */
export const languageOf = (ctx: Context): 'de' | 'en' => (ctx.acceptsLanguages('de', 'en') === 'en' ? 'en' : 'de');

/** What the parsers say of a request they cannot read. Their own words repeat parts of it, so nobody gets to see them. */
function problemOfRequest(thrown: unknown): KassenwerkError | undefined {
  const { status } = (thrown ?? {}) as { status?: number };
  if (status === 413) {
    return fail('tooLarge', 'KW_REQUEST_TOO_LARGE', {
      de: 'Die Anfrage ist zu groß. Dateien laden Sie bitte über die dafür vorgesehene Stelle hoch.',
      en: 'The request is too large. Please upload files at the place provided for them.',
    });
  }
  // Strapi's own validation errors carry no status, and name the field.
  if (status !== 400 && status !== 415 && !(thrown instanceof URIError)) return undefined;
  return fail('malformed', 'KW_REQUEST_MALFORMED', {
    de: 'Die Anfrage ist nicht lesbar. Bitte prüfen Sie Adresse, Inhaltstyp und Inhalt (JSON als Objekt).',
    en: 'The request cannot be read. Please check address, content type and content (JSON as an object).',
  });
}

/**
 * The one place where an error of the family becomes an HTTP answer: status by kind, stable code, a sentence in the
 * caller's language. Stands inside Strapi's own error middleware, which keeps the rest (400 for its validation errors).
 */
export function problems(_config: unknown, { strapi }: { strapi: Core.Strapi }) {
  return async (ctx: Context, next: Next): Promise<void> => {
    try {
      await next();
    } catch (thrown) {
      const error = isKassenwerkError(thrown) ? thrown : (problemOfDatabase(thrown) ?? problemOfRequest(thrown));
      if (!error) throw thrown;
      const status = statusOf[error.kind];
      if (status >= 500)
        strapi.log.error(`${error.message}${error.cause instanceof Error ? ` (${error.cause.message})` : ''}`);
      const { code, details } = error;
      ctx.status = status;
      if (typeof details['retryAfterSeconds'] === 'number')
        ctx.set('Retry-After', String(details['retryAfterSeconds']));
      ctx.body = {
        data: null,
        error: { status, name: error.kind, code, message: error.text[languageOf(ctx)], details: maskForAll(details) },
      };
    }
  };
}
