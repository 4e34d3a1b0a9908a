import { audit, inTransaction, system, withSql } from '@kassenwerk/kernel';
import { isAllowedAddress } from '../domain/address-list';
import type { Kassenwerk } from '../kassenwerk';
import { hashOfSecret, isSecretOf } from '../security/client-secret';
import { signToken } from '../security/signed-token';
import { countAttempt, forgiveAttempt, type Limit } from '../security/throttle';
import { findLiveCredential, type LiveCredential } from '../stores/partner-credential-store';
import { partnerScope } from './check-partner';

/** The errors of RFC 6749, 5.2. */
export type TokenError = 'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'invalid_scope';

export interface TokenRequest {
  grantType: string;
  clientId: string;
  clientSecret: string;
  /** Parted by spaces; empty means all that the credential has. */
  scope: string;
  address: string;
}

export interface IssuedToken {
  access_token: string;
  token_type: 'Bearer';
  expires_in: number;
  scope: string;
}

const lifetimeSeconds = 600;
const guesses: Limit = { name: 'tokenGuess', attempts: 20, withinSeconds: 900, blockSeconds: 900 };
const nobodysHash = hashOfSecret('');

/** OAuth 2 client credentials. A partner that comes from a wrong address learns no more than one with a wrong secret. */
export async function issueToken(strapi: Kassenwerk, request: TokenRequest): Promise<IssuedToken | TokenError> {
  const { grantType, clientId, clientSecret, scope, address } = request;
  if (grantType !== 'client_credentials') return grantType ? 'unsupported_grant_type' : 'invalid_request';
  if (!clientId || !clientSecret) return 'invalid_client';
  await countAttempt(strapi, guesses, address);
  const credential = await system('issue a token', () => withSql(strapi, (sql) => findLiveCredential(sql, clientId)));
  const fits = isSecretOf(clientSecret, credential?.secretHash ?? nobodysHash);
  if (!credential || !fits || !isAllowedAddress(address, credential.addresses)) {
    if (credential) await record(strapi, credential, 'tokenRefused', { reason: fits ? 'address' : 'secret' });
    return 'invalid_client';
  }
  await forgiveAttempt(strapi, guesses, address);
  const scopes = scope ? scope.split(' ').filter(Boolean) : credential.scopes;
  if (!scopes.every((one) => credential.scopes.includes(one))) return 'invalid_scope';
  await record(strapi, credential, 'issueToken', { scopes });
  const expiresAt = new Date(Date.now() + lifetimeSeconds * 1000);
  const token = signToken(strapi, 'partner', { subject: clientId, expiresAt, scopes });
  return { access_token: token, token_type: 'Bearer', expires_in: lifetimeSeconds, scope: scopes.join(' ') };
}

const record = (
  strapi: Kassenwerk,
  credential: LiveCredential,
  action: 'tokenRefused' | 'issueToken',
  details: object,
): Promise<void> =>
  partnerScope(credential, [], () =>
    inTransaction(strapi, (sql) =>
      audit(sql, {
        tenant: credential.tenant,
        action,
        subjectType: 'partnerCredential',
        subjectId: credential.clientId,
        details,
      }),
    ),
  );
