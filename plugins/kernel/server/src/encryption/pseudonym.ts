import { createHmac, hkdfSync } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { activeKey } from './key-ring';

/**
 * Names for ids that nobody can turn back or guess without the fund's key: the same id has the same name within a fund and
 * purpose, and another one elsewhere. 132 bits as 22 letters and digits of base64url.
 * @param purpose who gets to see it, e.g. `partner:address-check`
 */
export async function pseudonymFor(
  strapi: Core.Strapi,
  tenant: string,
  purpose: string,
): Promise<(id: string) => string> {
  const { key } = await activeKey(strapi, tenant, 'pseudonym');
  const own = Buffer.from(hkdfSync('sha256', key, '', `kassenwerk pseudonym ${purpose}`, 32));
  return (id) => createHmac('sha256', own).update(id).digest('base64url').slice(0, 22);
}
