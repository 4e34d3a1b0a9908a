import type { Sql } from '@kassenwerk/kernel';
import { addressOf } from './delivered-address';

export interface AddressRow {
  memberId: string;
  street: string | null;
  houseNumber: string | null;
  addressSupplement: string | null;
  postalCode: string | null;
  town: string | null;
}

const incoming = `jsonb_to_recordset($2::jsonb) as a("memberId" text, street text, "houseNumber" text, "addressSupplement" text,
  "postalCode" text, town text, status text, "verifiedOn" date, source text)`;

export async function updateAddresses(sql: Sql, tenant: string, rows: AddressRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.execute(
    `update members m set street = a.street, house_number = a."houseNumber", address_supplement = a."addressSupplement",
       postal_code = a."postalCode", town = a.town, updated_at = now()
     from ${incoming} where m.tenant = $1 and m.document_id = a."memberId"`,
    [tenant, JSON.stringify(rows)],
  );
}

export interface VerifiedAddress extends AddressRow {
  status: 'verified' | 'moved' | 'undeliverable';
  verifiedOn: string;
  source: string;
}

/**
 * Takes over what a partner found out; an undeliverable address keeps its text and is marked. The address that a new one corrects is
 * remembered, so that the next delivery does not bring it back.
 */
export async function applyVerifiedAddresses(sql: Sql, tenant: string, rows: VerifiedAddress[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.execute(
    `update members m set
       street = case when a.status = 'moved' then a.street else m.street end,
       house_number = case when a.status = 'moved' then a."houseNumber" else m.house_number end,
       postal_code = case when a.status = 'moved' then a."postalCode" else m.postal_code end,
       town = case when a.status = 'moved' then a.town else m.town end,
       delivered_address = case when a.status = 'moved' then coalesce(m.delivered_address, ${addressOf('m')}) else m.delivered_address end,
       address_status = a.status, address_verified_on = a."verifiedOn", address_source = a.source,
       is_undeliverable = a.status = 'undeliverable', updated_at = now()
     from ${incoming} where m.tenant = $1 and m.document_id = a."memberId"`,
    [tenant, JSON.stringify(rows)],
  );
}
