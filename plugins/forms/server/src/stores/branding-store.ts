import { isKassenwerkError, loadConfiguration, withSql } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';

/** How a fund calls itself before its members; a colour dark enough to be read on white. */
export interface FundLook {
  name: string;
  primary: string;
}

/** As the portal shows it, where the fund has decided so; else its name and a neutral colour. */
export async function lookOfFund(strapi: Kassenwerk, tenant: string): Promise<FundLook> {
  try {
    return (await loadConfiguration<FundLook>(strapi, { tenant, kind: 'branding', key: 'portal' })).definition;
  } catch (error) {
    if (!isKassenwerkError(error) || error.code !== 'KW_CONFIGURATION_MISSING') throw error;
    const found = await withSql(strapi, (sql) =>
      sql.one<{ name: string }>('select name from tenants where key = $1', [tenant]),
    );
    return { name: found?.name ?? tenant, primary: '#0b5d5e' };
  }
}
