import {
  assertMayPublish,
  fail,
  isKassenwerkError,
  loadConfiguration,
  publishConfiguration,
  requireScope,
  withSql,
  type Publication,
} from '@kassenwerk/kernel';
import { assertReadable, type Branding } from '../domain/branding';
import type { Kassenwerk } from '../kassenwerk';
import { findFund } from '../stores/fund-store';
import { beforeSignIn } from './member-scope';

const keyOf = (tenant: string) => ({ tenant, kind: 'branding', key: 'portal' });

const neutral = { primary: '#0b5d5e', accent: '#8a4b08', logo: '', imprint: '', privacy: '', accessibility: '' };

/** How the portal of a fund looks, for everybody who opens it. @throws KW_PORTAL_FUND_UNKNOWN */
export function brandingOf(strapi: Kassenwerk, fund: string): Promise<Branding> {
  return beforeSignIn(fund, async () => {
    const found = await withSql(strapi, (sql) => findFund(sql, fund));
    if (!found) throw unknownFund();
    const { name, phone, email } = found;
    return (await published(strapi, fund)) ?? { ...neutral, name, phone: phone ?? '', email: email ?? '' };
  });
}

async function published(strapi: Kassenwerk, fund: string): Promise<Branding | undefined> {
  try {
    return (await loadConfiguration<Branding>(strapi, keyOf(fund))).definition;
  } catch (error) {
    if (isKassenwerkError(error) && error.code === 'KW_CONFIGURATION_MISSING') return undefined;
    throw error;
  }
}

/** @throws KW_BRANDING_CONTRAST, KW_TENANT_FORBIDDEN */
export function publishBranding(strapi: Kassenwerk, tenant: string, definition: Branding): Promise<Publication> {
  assertMayPublish(tenant);
  assertReadable(definition);
  return publishConfiguration(strapi, { ...keyOf(tenant), definition, author: requireScope().actor.name });
}

const unknownFund = () =>
  fail('notFound', 'KW_PORTAL_FUND_UNKNOWN', {
    de: 'Unter dieser Adresse gibt es kein Portal. Bitte prüfen Sie die Adresse, oder öffnen Sie den Link Ihrer Krankenkasse noch einmal.',
    en: 'There is no portal at this address. Please check the address, or open the link of your fund again.',
  });
