import type { Sql } from '@kassenwerk/kernel';
import type { PrefillData } from '../../../model/src';

interface MemberRow {
  document_id: string;
  member_number: string | null;
  kvnr: string | null;
  salutation: string | null;
  title: string | null;
  first_name: string | null;
  last_name: string | null;
  birth_date: string | null;
  street: string | null;
  house_number: string | null;
  address_supplement: string | null;
  postal_code: string | null;
  town: string | null;
  country: string | null;
  iban: string | null;
  account_holder: string | null;
}

/** What is known of a member, as a form may begin with it; undefined when the fund has no such member. */
export async function prefillOf(sql: Sql, tenant: string, memberId: string): Promise<PrefillData | undefined> {
  const row = await sql.one<MemberRow>(
    `select document_id, member_number, kvnr, salutation, title, first_name, last_name, birth_date, street, house_number,
       address_supplement, postal_code, town, country, iban, account_holder
     from members where tenant = $1 and document_id = $2`,
    [tenant, memberId],
  );
  return row && prefillFrom(row);
}

function prefillFrom(row: MemberRow): PrefillData {
  const name = [row.first_name, row.last_name].filter(Boolean).join(' ');
  const known: Record<string, unknown> = {
    'member.salutation': row.salutation,
    'member.title': row.title,
    'member.firstName': row.first_name,
    'member.lastName': row.last_name,
    'member.birthDate': row.birth_date,
    'member.kvnr': row.kvnr,
    'member.memberNumber': row.member_number,
    'member.address': row.street && row.postal_code ? addressOf(row) : undefined,
    'member.bankAccount': row.iban ? { iban: row.iban, accountHolder: row.account_holder ?? name } : undefined,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null && value !== undefined));
}

const addressOf = (row: MemberRow) => ({
  street: row.street,
  houseNumber: row.house_number ?? '',
  ...(row.address_supplement ? { supplement: row.address_supplement } : {}),
  postalCode: row.postal_code,
  town: row.town,
  country: row.country ?? 'DE',
});
