import type { Readable } from 'node:stream';
import type { Context, Next } from 'koa';
import { fail } from '../errors/kassenwerk-error';

const fileRoutes = new Set<string>();

/** Such a route has no parameters in its path; what belongs to the file is in the query. */
export function declareFileRoute(method: string, path: string): void {
  fileRoutes.add(`${method} /api${path}`);
}

/**
 * Keeps the body parser off files: it chooses by content type and would eat CSV as text, what curl sends unasked as a form,
 * and anything called JSON. A form with several parts is left alone, so that `fileOf` can say what is wrong with it.
 */
export function fileBodies() {
  return async (ctx: Context, next: Next): Promise<void> => {
    if (fileRoutes.has(`${ctx.method} ${ctx.path}`) && !isForm(ctx))
      ctx.req.headers['content-type'] = 'application/octet-stream';
    await next();
  };
}

/** The unread bytes of an endpoint that takes a file. @throws KW_UPLOAD_IS_FORM */
export function fileOf(ctx: Context): Readable {
  if (!isForm(ctx)) return ctx.req;
  throw fail('invalid', 'KW_UPLOAD_IS_FORM', {
    de: 'Bitte senden Sie die Datei selbst als Inhalt der Anfrage, nicht in einem Formular (multipart/form-data).',
    en: 'Please send the file itself as the body of the request, not inside a form (multipart/form-data).',
  });
}

const isForm = (ctx: Context): boolean => ctx.get('content-type').toLowerCase().startsWith('multipart/');
