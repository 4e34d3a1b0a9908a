import { join } from 'node:path';
import { cspReportPath, isKassenwerkError, siteFiles } from '@kassenwerk/kernel';
import type { Context, Next } from 'koa';
import type { Kassenwerk } from '../kassenwerk';
import { brandingOf } from '../use-cases/branding';
import { webManifest } from '../domain/web-manifest';

/** Everything from our own address, and no style but those of the build: colours of a fund come in through the object model. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  `report-uri ${cspReportPath}`,
].join('; ');

const manifestPath = /^\/portal\/([a-z][a-z0-9-]{1,30})\/app\.webmanifest$/;

/** The members' site under /portal/<fund>/, and for each fund the manifest with which a phone installs it. */
export function site(_config: unknown, { strapi }: { strapi: Kassenwerk }) {
  const files = siteFiles({
    path: '/portal',
    root: join(strapi.dirs.app.root, 'plugins', 'portal', 'dist', 'web'),
    policy: () => policy,
    missing: 'Das Portal ist nicht gebaut. Bitte starten Sie mit "npm start".',
  });
  return async (ctx: Context, next: Next): Promise<void> => {
    const [, fund] = manifestPath.exec(ctx.path) ?? [];
    return fund ? sendManifest(ctx, strapi, fund) : files(ctx, next);
  };
}

async function sendManifest(ctx: Context, strapi: Kassenwerk, fund: string): Promise<void> {
  try {
    const branding = await brandingOf(strapi, fund);
    ctx.body = JSON.stringify(webManifest(fund, branding));
    ctx.type = 'application/manifest+json';
    ctx.set('Cache-Control', 'no-cache');
  } catch (error) {
    if (!isKassenwerkError(error) || error.code !== 'KW_PORTAL_FUND_UNKNOWN') throw error;
    ctx.status = 404;
  }
}
