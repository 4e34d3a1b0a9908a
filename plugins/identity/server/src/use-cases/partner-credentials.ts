import { audit, fail, inTransaction, withSql, type PartnerScope, type Sql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { hashOfSecret, newClientId, newClientSecret } from '../security/client-secret';
import {
  findCredential,
  insertCredential,
  listCredentials,
  lockAndCountActive,
  partnerExists,
  revokeCredential,
  shortenCredential,
  type CredentialView,
  type NewCredential,
} from '../stores/partner-credential-store';

/** The old one and its successor: enough to change over without an interruption. */
const activeAtOnce = 2;
const overlapDays = 7;
const dayMs = 86_400_000;

export interface CredentialWish {
  tenant: string;
  partnerId: string;
  name: string;
  scopes: readonly PartnerScope[];
  /** Networks it may come from; none named means from everywhere. */
  addresses: readonly string[];
  validDays: number;
}

export interface IssuedCredential {
  documentId: string;
  clientId: string;
  /** Shown this once. */
  clientSecret: string;
  expiresAt: string;
}

export const showCredentials = (strapi: Kassenwerk, partnerId: string): Promise<CredentialView[]> =>
  withSql(strapi, (sql) => listCredentials(sql, partnerId));

/** @throws KW_PARTNER_UNKNOWN, KW_CREDENTIALS_IN_USE when two are active */
export function createCredential(strapi: Kassenwerk, wish: CredentialWish): Promise<IssuedCredential> {
  return inTransaction(strapi, async (sql) => {
    if (!(await partnerExists(sql, wish.partnerId))) throw unknownPartner();
    return issue(sql, wish, 'create');
  });
}

/** A successor with the same rights; the old one works for a week more. */
export function rotateCredential(strapi: Kassenwerk, documentId: string): Promise<IssuedCredential> {
  return inTransaction(strapi, async (sql) => {
    const old = await findCredential(sql, documentId);
    if (!old?.isActive) throw unknownCredential();
    const validDays = Math.max(1, Math.round((old.expiresAt.getTime() - old.createdAt.getTime()) / dayMs));
    const issued = await issue(sql, { ...old, scopes: old.scopes as PartnerScope[], validDays }, 'rotate');
    await shortenCredential(sql, documentId, new Date(Date.now() + overlapDays * dayMs));
    return issued;
  });
}

export function endCredential(strapi: Kassenwerk, documentId: string): Promise<void> {
  return inTransaction(strapi, async (sql) => {
    const found = await findCredential(sql, documentId);
    if (!found || !(await revokeCredential(sql, documentId))) throw unknownCredential();
    await auditCredential(sql, found, 'revoke');
  });
}

async function issue(
  sql: Sql,
  wish: CredentialWish,
  action: 'create' | 'rotate' | 'revoke',
): Promise<IssuedCredential> {
  const { tenant, partnerId, name, scopes, addresses, validDays } = wish;
  if ((await lockAndCountActive(sql, tenant, partnerId)) >= activeAtOnce) throw twoActive();
  const clientSecret = newClientSecret();
  const made: NewCredential = {
    tenant,
    partnerId,
    name,
    scopes,
    addresses,
    clientId: newClientId(),
    secretHash: hashOfSecret(clientSecret),
    expiresAt: new Date(Date.now() + validDays * dayMs),
  };
  const documentId = await insertCredential(sql, made);
  await auditCredential(sql, made, action);
  return { documentId, clientId: made.clientId, clientSecret, expiresAt: made.expiresAt.toISOString() };
}

const auditCredential = (
  sql: Sql,
  { tenant, clientId, partnerId, scopes }: Pick<NewCredential, 'tenant' | 'clientId' | 'partnerId' | 'scopes'>,
  action: 'create' | 'rotate' | 'revoke',
): Promise<void> =>
  audit(sql, {
    tenant,
    action,
    subjectType: 'partnerCredential',
    subjectId: clientId,
    details: { partner: partnerId, scopes },
  });

const unknownPartner = () =>
  fail('notFound', 'KW_PARTNER_UNKNOWN', {
    de: 'Diesen Partner gibt es nicht, oder Sie dürfen ihn nicht sehen.',
    en: 'This partner does not exist, or you may not see it.',
  });

const unknownCredential = () =>
  fail('notFound', 'KW_CREDENTIAL_UNKNOWN', {
    de: 'Diese Zugangsdaten gibt es nicht, oder sie gelten nicht mehr.',
    en: 'This credential does not exist, or it is no longer valid.',
  });

const twoActive = () =>
  fail('conflict', 'KW_CREDENTIALS_IN_USE', {
    de: 'Für diesen Partner gelten schon zwei Zugangsdaten. Bitte sperren Sie eine davon, bevor Sie neue anlegen.',
    en: 'This partner has two active credentials already. Please revoke one of them before you create another.',
  });
