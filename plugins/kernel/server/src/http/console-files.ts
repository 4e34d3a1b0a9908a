import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { cspReportPath } from './csp-reports';
import { siteFiles } from './site-files';

/** Everything from our own address; styles of the component library carry the nonce of the page. */
const policyOf = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // Attributes only: charts and lists position their parts with style attributes; no style sheet can come in this way.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    `report-uri ${cspReportPath}`,
  ].join('; ');

/** The console under /console, with a nonce for each page, and the way there from the bare address. */
export function consoleFiles(_config: unknown, { strapi }: { strapi: Core.Strapi }) {
  const files = siteFiles({
    path: '/console',
    root: join(strapi.dirs.app.root, 'admin', 'dist'),
    policy: policyOf,
    missing: 'Die Konsole ist nicht gebaut. Bitte starten Sie mit "npm start".',
  });
  return async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.path === '/') return ctx.redirect('/console/');
    return files(ctx, next);
  };
}
