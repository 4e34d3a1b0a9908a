import { defineEndpoint, isKassenwerkError, type EndpointContext } from '@kassenwerk/kernel';
import { z } from 'zod';
import { settingsOf } from '../settings';
import { beginOpenId, exchangeTicket, returnFromOpenId } from '../use-cases/open-id';
import { visitorOf } from './caller';

const cookieName = 'kassenwerk_open_id';
const lifetimeSeconds = 600;

export const openIdEndpoints = [
  defineEndpoint({
    name: 'beginOpenId',
    method: 'GET',
    path: '/open-id/begin',
    permission: 'public',
    input: z.object({}),
    handle: (_input, context) =>
      orBackToConsole(context, async () => {
        const { url, cookie } = await beginOpenId(context.strapi, visitorOf(context));
        context.ctx.set('Set-Cookie', cookieLine(context, cookie));
        context.ctx.redirect(url);
      }),
  }),
  defineEndpoint({
    name: 'returnFromOpenId',
    method: 'GET',
    path: '/open-id/callback',
    permission: 'public',
    input: z.object({ query: z.record(z.string(), z.unknown()) }),
    handle: ({ query }, context) =>
      orBackToConsole(context, async () => {
        const texts = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
        const ticket = await returnFromOpenId(context.strapi, cookieOf(context), Object.fromEntries(texts));
        // Behind `#` the ticket reaches neither logs nor other servers.
        context.ctx.redirect(`/console/open-id#ticket=${ticket}`);
      }),
  }),
  defineEndpoint({
    name: 'exchangeTicket',
    method: 'POST',
    path: '/open-id/ticket',
    permission: 'public',
    input: z.object({ body: z.strictObject({ ticket: z.string().min(1).max(100) }) }),
    handle: ({ body }, context) =>
      exchangeTicket(context.strapi, { ...body, cookie: cookieOf(context), visitor: visitorOf(context) }),
  }),
];

/** A browser stands here, not a program: what goes wrong is told on a page. */
async function orBackToConsole({ ctx, strapi }: EndpointContext, work: () => Promise<void>): Promise<void> {
  ctx.set('Cache-Control', 'no-store');
  try {
    await work();
  } catch (error) {
    if (!isKassenwerkError(error)) throw error;
    // The cause says what the provider or its answer lacked; it names no person.
    strapi.log.warn(`${error.message}${error.cause instanceof Error ? ` (${error.cause.name})` : ''}`);
    ctx.redirect(`/console/open-id#problem=${error.code}`);
  }
  ctx.body = '';
}

const cookieOf = ({ ctx }: EndpointContext): string => ctx.cookies.get(cookieName, { signed: false }) ?? '';

/** Lax, because the provider's answer is a link from elsewhere; only these three endpoints get it. */
function cookieLine({ strapi }: EndpointContext, value: string): string {
  const isHttps = settingsOf(strapi).publicUrl.startsWith('https:');
  const parts = [`${cookieName}=${value}`, 'Path=/api/identity/open-id', `Max-Age=${lifetimeSeconds}`];
  return [...parts, 'HttpOnly', 'SameSite=Lax', ...(isHttps ? ['Secure'] : [])].join('; ');
}
