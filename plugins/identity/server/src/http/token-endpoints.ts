import { defineEndpoint, type EndpointContext } from '@kassenwerk/kernel';
import { z } from 'zod';
import { issueToken, type TokenError } from '../use-cases/issue-token';

const anything = z.unknown().optional();

/** A form as RFC 6749 asks for; JSON is taken too. Errors are those of 5.2, not ours, because libraries of partners read them. */
export const tokenEndpoints = [
  defineEndpoint({
    name: 'issueToken',
    method: 'POST',
    path: '/token',
    permission: 'public',
    input: z.object({
      body: z.object({ grant_type: anything, client_id: anything, client_secret: anything, scope: anything }),
    }),
    async handle({ body }, { strapi, ctx }) {
      ctx.set('Cache-Control', 'no-store');
      const given = [body.grant_type, body.client_id, body.client_secret, body.scope];
      const isText = given.every((one) => one === undefined || (typeof one === 'string' && one.length <= 2_000));
      if (!isText) return refuse(ctx, 'invalid_request');
      const [grantType = '', bodyId = '', bodySecret = '', scope = ''] = given as (string | undefined)[];
      const basic = basicCredentials(ctx);
      // Two ways at once is an error (2.3): nobody could tell which one holds.
      if (basic && bodySecret) return refuse(ctx, 'invalid_request');
      const [clientId, clientSecret] = basic ?? [bodyId, bodySecret];
      const answer = await issueToken(strapi, { grantType, clientId, clientSecret, scope, address: ctx.ip });
      if (typeof answer === 'string') return refuse(ctx, answer);
      ctx.body = answer;
    },
  }),
];

function refuse(ctx: EndpointContext['ctx'], error: TokenError): void {
  ctx.status = error === 'invalid_client' ? 401 : 400;
  if (error === 'invalid_client') ctx.set('WWW-Authenticate', 'Basic realm="kassenwerk"');
  ctx.body = { error };
}

function basicCredentials(ctx: EndpointContext['ctx']): [string, string] | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/=]{1,1000})$/i.exec(ctx.get('authorization'))?.[1];
  if (!encoded) return undefined;
  const [id = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return [unescaped(id), unescaped(rest.join(':'))];
}

/** Both parts are form-encoded inside (2.3.1); ours hold nothing that would change by it. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
