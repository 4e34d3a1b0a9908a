import type { Sql } from '@kassenwerk/kernel';
import type { CanonicalMember, DeliveryColumn } from '../domain/delivery';

/** A member as the steps of a chunk see it: the canonical record, its current mandate, and what the platform knows beside. */
export interface ChunkMember extends CanonicalMember {
  memberId: string;
  mandateId: number | null;
  mandateLastUsedOn: string | null;
  amendment: Record<string, unknown> | null;
  addressStatus: string | null;
  isUndeliverable: boolean;
  /** Balance of the account in cents; above zero the member owes. */
  balanceCents: number;
}

type Row = Omit<ChunkMember, 'invalidFields' | 'lineNumber'> & { invalidFields: string | null };

/**
 * One look-up a member. The tables may have been filled a second ago: without statistics PostgreSQL takes any index that begins
 * with the tenant for as good as any other, once the tenant is named beside row level security, and would read the whole fund for
 * every member. So row level security alone names it here; it holds as long as the caller is in the scope of the tenant.
 */
const selectMembers = `
select m.document_id as "memberId", m.member_number as "memberNumber", m.kvnr, m.salutation, m.title,
  m.first_name as "firstName", m.last_name as "lastName", m.birth_date as "birthDate", m.deceased_on as "deceasedOn",
  m.legal_representative as "legalRepresentative", m.street, m.house_number as "houseNumber",
  m.address_supplement as "addressSupplement", m.postal_code as "postalCode", m.town, coalesce(m.country, 'DE') as country,
  m.membership_start as "membershipStart", m.membership_end as "membershipEnd", m.insured_status as "insuredStatus",
  m.exemption, m.exempt_until as "exemptUntil", m.contribution_group as "contributionGroup",
  coalesce(m.data_lock, false) as "dataLock", m.annual_income_cents as "annualIncomeCents",
  coalesce(m.income_checked, false) as "incomeChecked", m.payment_method as "paymentMethod", m.iban, m.bic,
  m.account_holder as "accountHolder", m.terminated_on as "terminatedOn", m.termination_reason as "terminationReason",
  m.invalid_fields as "invalidFields", m.character_issue as "characterIssue", m.address_status as "addressStatus",
  coalesce(m.is_undeliverable, false) as "isUndeliverable",
  d.id as "mandateId", d.reference as "mandateReference", d.state as "mandateStatus", d.signed_on as "mandateSignedOn",
  d.last_used_on as "mandateLastUsedOn", d.amendment, coalesce(account.balance, 0) as "balanceCents"
from unnest($1::text[]) as wanted (id)
cross join lateral (select * from members where document_id = wanted.id limit 1) m
left join lateral (select * from mandates where member_id = wanted.id and is_current limit 1) d on true
cross join lateral (
  select sum(case when debit_account = 'member' then amount_cents else 0 end)
    - sum(case when credit_account = 'member' then amount_cents else 0 end) as balance
  from ledger_entries where member_id = wanted.id) account`;

/** The members of a chunk in one query. */
export async function loadChunkMembers(sql: Sql, memberIds: string[]): Promise<Map<string, ChunkMember>> {
  const rows = await sql.rows<Row>(selectMembers, [memberIds]);
  return new Map(rows.map((row) => [row.memberId, complete(row)]));
}

function complete(row: Row): ChunkMember {
  const member = row as unknown as ChunkMember;
  member.lineNumber = 0;
  member.invalidFields = row.invalidFields ? (row.invalidFields.split(' ') as DeliveryColumn[]) : [];
  return member;
}
