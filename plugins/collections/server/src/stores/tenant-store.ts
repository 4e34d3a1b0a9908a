import type { Sql } from '@kassenwerk/kernel';

export interface Creditor {
  name: string;
  ik: string;
  creditorId: string;
  iban: string;
  bic: string | null;
}

export async function ikOf(sql: Sql, tenant: string): Promise<string> {
  const row = await sql.one<{ ik: string }>('select ik from tenants where key = $1', [tenant]);
  return row?.ik ?? '';
}

export interface FundProfile {
  key: string;
  name: string;
  ik: string;
  street: string;
  house_number: string;
  postal_code: string;
  town: string;
  phone: string | null;
  email: string | null;
  creditor_id: string;
  creditor_name: string;
  iban: string;
  bic: string | null;
}

/** What letters and bank files say about the fund. */
export async function fundProfile(sql: Sql, tenant: string): Promise<FundProfile> {
  const row = await sql.one<FundProfile>(
    `select key, name, ik, street, house_number, postal_code, town, phone, email, creditor_id, creditor_name, iban, bic
     from tenants where key = $1`,
    [tenant],
  );
  return row!;
}
