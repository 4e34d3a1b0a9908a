import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { cspReportPath } from './csp-reports';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
const yearSeconds = 31_536_000;
const noncePlaceholder = '__CSP_NONCE__';

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

/**
 * Serves the built console under /console: files with a hash in their name for a year, the page itself fresh each time and
 * with a nonce of its own. Unknown paths get the page, because the console routes in the browser.
 */
export function consoleFiles(_config: unknown, { strapi }: { strapi: Core.Strapi }) {
  const root = join(strapi.dirs.app.root, 'admin', 'dist');
  return async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.path === '/') return ctx.redirect('/console/');
    if (ctx.path !== '/console' && !ctx.path.startsWith('/console/')) return next();
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return next();
    if (ctx.path === '/console') return ctx.redirect('/console/');
    const file = fileOf(root, decoded(ctx.path.slice('/console/'.length)));
    if (file) return sendFile(ctx, file);
    return sendPage(ctx, join(root, 'index.html'));
  };
}

/** A path that no browser sends names no file. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

function fileOf(root: string, path: string): string | undefined {
  const file = normalize(join(root, path));
  const isInside = file.startsWith(root + sep);
  return isInside && !file.endsWith('index.html') && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function sendFile(ctx: Context, file: string): void {
  ctx.type = types[extname(file)] ?? 'application/octet-stream';
  ctx.set(
    'Cache-Control',
    file.includes(`${sep}assets${sep}`) ? `public, max-age=${yearSeconds}, immutable` : 'no-cache',
  );
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.body = createReadStream(file);
}

function sendPage(ctx: Context, page: string): void {
  if (!existsSync(page)) {
    ctx.status = 503;
    ctx.body = 'Die Konsole ist nicht gebaut. Bitte starten Sie mit "npm start".';
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  ctx.type = 'text/html; charset=utf-8';
  ctx.set('Content-Security-Policy', policyOf(nonce));
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Referrer-Policy', 'no-referrer');
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.body = readFileSync(page, 'utf8').replaceAll(noncePlaceholder, nonce);
}
