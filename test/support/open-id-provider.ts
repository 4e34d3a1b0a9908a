import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import jwt from 'jsonwebtoken';

export interface OpenIdProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who is signed in at the provider now; its browser never asks. */
  claims: Record<string, unknown>;
  /** Lies that a provider or somebody in between might tell. */
  tamper: { nonce?: string; audience?: string; otherKey?: boolean };
  stop(): Promise<void>;
}

interface Code {
  challenge: string;
  nonce: string;
  redirectUri: string;
}

const keys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A small OpenID Connect provider on this machine: authorization code, PKCE (S256), client secret, RS256. */
export async function startOpenIdProvider(): Promise<OpenIdProvider> {
  const own = keys();
  const codes = new Map<string, Code>();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => send(response, 400, { error: error.message }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: OpenIdProvider = {
    issuer,
    clientId: 'kassenwerk-test',
    clientSecret: randomBytes(16).toString('hex'),
    claims: {},
    tamper: {},
    stop: () => new Promise((done) => server.close(() => done())),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    if (pathname === '/.well-known/openid-configuration') return send(response, 200, description(issuer));
    if (pathname === '/keys') {
      const jwk = { ...own.publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'RS256' };
      return send(response, 200, { keys: [jwk] });
    }
    if (pathname === '/authorize') return authorize(searchParams, response);
    if (pathname === '/token') return token(new URLSearchParams(await bodyOf(request)), request, response);
    return send(response, 404, {});
  }

  function authorize(query: URLSearchParams, response: ServerResponse): void {
    if (query.get('client_id') !== provider.clientId || query.get('code_challenge_method') !== 'S256')
      return send(response, 400, { error: 'invalid_request' });
    const code = randomBytes(12).toString('hex');
    const redirectUri = query.get('redirect_uri')!;
    codes.set(code, { challenge: query.get('code_challenge')!, nonce: query.get('nonce')!, redirectUri });
    const target = new URL(redirectUri);
    target.search = new URLSearchParams({ code, state: query.get('state')! }).toString();
    response.writeHead(302, { location: target.href }).end();
  }

  function token(form: URLSearchParams, request: IncomingMessage, response: ServerResponse): void {
    const code = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const basic = `Basic ${Buffer.from(`${provider.clientId}:${provider.clientSecret}`).toString('base64')}`;
    if (request.headers.authorization !== basic) return send(response, 401, { error: 'invalid_client' });
    if (!code || code.challenge !== challenge || code.redirectUri !== form.get('redirect_uri'))
      return send(response, 400, { error: 'invalid_grant' });
    const { nonce = code.nonce, audience = provider.clientId, otherKey } = provider.tamper;
    const signer = otherKey ? keys().privateKey : own.privateKey;
    const idToken = jwt.sign({ ...provider.claims, nonce }, signer, {
      algorithm: 'RS256',
      keyid: 'k1',
      issuer,
      audience,
      expiresIn: '5m',
    });
    send(response, 200, { access_token: 'unused', token_type: 'Bearer', expires_in: 300, id_token: idToken });
  }

  return provider;
}

const description = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
});

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
