import {
  abilityOf,
  grantsByPartnerScope,
  isPartnerScope,
  system,
  withScope,
  withSql,
  type AuthenticationCall,
  type Scope,
} from '@kassenwerk/kernel';
import { isAllowedAddress } from '../domain/address-list';
import { readToken } from '../security/signed-token';
import { countAttempt, type Limit } from '../security/throttle';
import { findLiveCredential, touchCredential, type LiveCredential } from '../stores/partner-credential-store';

/** Of one credential, over all processes. */
const requests: Limit = { name: 'partnerRequests', attempts: 600, withinSeconds: 60, blockSeconds: 0 };

/** The authenticator of partners. A token lives for minutes, and still the credential is asked each time: revoked is revoked. */
export async function checkPartner(token: string, { strapi, ctx }: AuthenticationCall): Promise<Scope | undefined> {
  const content = readToken(strapi, 'partner', token);
  if (!content) return undefined;
  const credential = await system('check the credential', () =>
    withSql(strapi, async (sql) => {
      const found = await findLiveCredential(sql, content.subject);
      if (found?.isStale) await touchCredential(sql, found.documentId);
      return found;
    }),
  );
  if (!credential || !isAllowedAddress(ctx.ip, credential.addresses)) return undefined;
  await countAttempt(strapi, requests, credential.clientId);
  return scopeOf(
    credential,
    content.scopes.filter((scope) => credential.scopes.includes(scope)),
  );
}

/** In the name of a partner's credential. */
export const partnerScope = <T>(
  credential: LiveCredential,
  scopes: readonly string[],
  fn: () => Promise<T>,
): Promise<T> => withScope(scopeOf(credential, scopes), fn);

function scopeOf({ tenant, clientId, partnerKey, partnerName }: LiveCredential, scopes: readonly string[]): Scope {
  const grants = scopes.filter(isPartnerScope).flatMap((scope) => grantsByPartnerScope[scope]);
  return {
    actor: { kind: 'partner', id: clientId, name: partnerName, roles: [], partner: partnerKey },
    tenants: [tenant],
    purpose: 'partner',
    ability: abilityOf(grants, [tenant]),
  };
}
