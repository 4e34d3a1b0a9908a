import jwt from 'jsonwebtoken';
import type { Kassenwerk } from '../kassenwerk';
import { settingsOf } from '../settings';

/** Who a token is for; one of a partner or a member is worth nothing at the door of staff. */
export type Audience = 'staff' | 'partner' | 'member';

const algorithm = 'HS256';
const issuer = 'kassenwerk';

export interface TokenContent {
  /** Session of a person or credential of a partner. The token says no more: what it allows is looked up at each request. */
  subject: string;
  expiresAt: Date;
  scopes?: readonly string[];
}

/** A token for who comes and until when; what it allows is looked up at each request. */
export function signToken(
  strapi: Kassenwerk,
  audience: Audience,
  { subject, expiresAt, scopes }: TokenContent,
): string {
  const claims = { exp: Math.floor(expiresAt.getTime() / 1000), ...(scopes ? { scope: scopes.join(' ') } : {}) };
  return jwt.sign(claims, settingsOf(strapi).tokenKey, { algorithm, issuer, audience, subject });
}

/** Undefined for every token that is not ours, damaged, expired or for somebody else. */
export function readToken(
  strapi: Kassenwerk,
  audience: Audience,
  token: string,
): { subject: string; scopes: string[] } | undefined {
  try {
    const claims = jwt.verify(token, settingsOf(strapi).tokenKey, { algorithms: [algorithm], issuer, audience });
    if (typeof claims === 'string' || !claims.sub) return undefined;
    return {
      subject: claims.sub,
      scopes: String(claims['scope'] ?? '')
        .split(' ')
        .filter(Boolean),
    };
  } catch {
    return undefined;
  }
}
