import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';

/** Where browsers report what the content security policy kept out. */
export const cspReportPath = '/csp-reports';

const maxBytes = 8 * 1024;
const perMinute = 20;

/**
 * Takes reports of browsers, which carry no token: small ones, few a minute, and nothing of them but the directive and the origin
 * reaches the log. A report tells of an attack or of a mistake of ours.
 */
export function cspReports(_config: unknown, { strapi }: { strapi: Core.Strapi }) {
  let minute = 0;
  let count = 0;
  return async (ctx: Context, next: Next): Promise<void> => {
    if (ctx.path !== cspReportPath) return next();
    ctx.status = ctx.method === 'POST' ? 204 : 405;
    if (ctx.method !== 'POST') return;
    const now = Math.floor(Date.now() / 60_000);
    if (now !== minute) [minute, count] = [now, 0];
    if ((count += 1) > perMinute) return;
    const report = reportOf(await firstBytes(ctx));
    if (report) strapi.log.warn(`content security policy: ${report}`);
  };
}

async function firstBytes(ctx: Context): Promise<string> {
  let text = '';
  for await (const part of ctx.req.setEncoding('utf8')) {
    text += part as string;
    if (text.length > maxBytes) return '';
  }
  return text;
}

/** Only words and an origin, whatever the report holds: a path or query could name a person. */
export function reportOf(text: string): string | undefined {
  try {
    const given = JSON.parse(text) as { 'csp-report'?: Record<string, unknown> };
    const report = given['csp-report'] ?? {};
    const directive = String(report['effective-directive'] ?? report['violated-directive'] ?? '').split(' ')[0] ?? '';
    const blocked = String(report['blocked-uri'] ?? '');
    const origin = URL.canParse(blocked) ? new URL(blocked).origin : blocked;
    return /^[a-z-]{3,40}$/.test(directive)
      ? `${directive} ${/^[\w:/.-]{0,80}$/.test(origin) ? origin : '?'}`
      : undefined;
  } catch {
    return undefined;
  }
}
