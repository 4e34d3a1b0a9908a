import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import type { Context, Next } from 'koa';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};
const yearSeconds = 31_536_000;
const noncePlaceholder = '__CSP_NONCE__';

/** A built site of pages that route in the browser. */
export interface Site {
  /** Where it is served: `/console`. */
  path: string;
  /** The folder of the build, with an `index.html`. */
  root: string;
  /** The content security policy of the page. The page names the nonce as `__CSP_NONCE__`, where it needs one. */
  policy(nonce: string): string;
  /** What is answered while there is no build. */
  missing: string;
}

/**
 * Serves a built site: files with a hash in their name for a year, the page itself fresh each time and with a nonce of its own.
 * Unknown paths get the page.
 */
export function siteFiles(site: Site) {
  const { path, root } = site;
  return async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.path !== path && !ctx.path.startsWith(`${path}/`)) return next();
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return next();
    if (ctx.path === path) return ctx.redirect(`${path}/`);
    const file = fileOf(root, decoded(ctx.path.slice(path.length + 1)));
    if (file) return sendFile(ctx, file);
    return sendPage(ctx, site);
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

function sendPage(ctx: Context, { root, policy, missing }: Site): void {
  const page = join(root, 'index.html');
  if (!existsSync(page)) {
    ctx.status = 503;
    ctx.body = missing;
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  ctx.type = 'text/html; charset=utf-8';
  ctx.set('Content-Security-Policy', policy(nonce));
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Referrer-Policy', 'no-referrer');
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.body = readFileSync(page, 'utf8').replaceAll(noncePlaceholder, nonce);
}
