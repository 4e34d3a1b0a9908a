import { fail, runAsJob, withSql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';

/**
 * For requests without sign-in: acts for the one fund they name, if there is such a fund. The name has to have the shape of one,
 * because a scope lists its funds with commas between. @throws KW_FUND_UNKNOWN
 */
export async function forFund<T>(strapi: Kassenwerk, tenant: string, fn: () => Promise<T>): Promise<T> {
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(tenant)) throw unknown();
  return runAsJob(tenant, 'form without sign-in', async () => {
    const found = await withSql(strapi, (sql) =>
      sql.one("select 1 from tenants where key = $1 and status = 'active'", [tenant]),
    );
    if (!found) throw unknown();
    return fn();
  });
}

const unknown = () =>
  fail('notFound', 'KW_FUND_UNKNOWN', {
    de: 'Diese Krankenkasse gibt es hier nicht. Bitte prüfen Sie die Adresse.',
    en: 'There is no such health fund here. Please check the address.',
  });
