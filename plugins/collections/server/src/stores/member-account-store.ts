import type { Sql } from '@kassenwerk/kernel';

export interface MemberRow {
  documentId: string;
  tenant: string;
  [column: string]: unknown;
}

/** A member with the fields the console shows; row level security hides those of other funds. */
export const findMember = (sql: Sql, documentId: string): Promise<MemberRow | undefined> =>
  sql.one<MemberRow>(
    `select id, document_id as "documentId", tenant, member_number as "memberNumber", kvnr, salutation, title,
       first_name as "firstName", last_name as "lastName", birth_date as "birthDate", deceased_on as "deceasedOn",
       legal_representative as "legalRepresentative", street, house_number as "houseNumber",
       address_supplement as "addressSupplement", postal_code as "postalCode", town, country, address_status as "addressStatus",
       membership_start as "membershipStart", membership_end as "membershipEnd", insured_status as "insuredStatus", exemption,
       exempt_until as "exemptUntil", contribution_group as "contributionGroup", data_lock as "dataLock",
       annual_income_cents as "annualIncomeCents", income_checked as "incomeChecked", payment_method as "paymentMethod", iban,
       bic, account_holder as "accountHolder", status, delivered_on as "deliveredOn"
     from members where document_id = $1`,
    [documentId],
  );

export interface AccountEntry {
  id: number;
  bookedOn: string;
  kind: string;
  text: string | null;
  debitCents: number;
  creditCents: number;
  /** After this entry; above zero the member owes. */
  balanceCents: number;
}

/** The account of a member with a running balance, newest entry last. */
export const accountEntries = (sql: Sql, tenant: string, memberId: string): Promise<AccountEntry[]> =>
  sql.rows<AccountEntry>(
    `select id, booked_on as "bookedOn", kind, text,
       case when debit_account = 'member' then amount_cents else 0 end as "debitCents",
       case when credit_account = 'member' then amount_cents else 0 end as "creditCents",
       sum(case when debit_account = 'member' then amount_cents else -amount_cents end) over (order by booked_on, id) as "balanceCents"
     from ledger_entries
     where tenant = $1 and member_id = $2 and 'member' in (debit_account, credit_account) order by booked_on, id limit 2000`,
    [tenant, memberId],
  );

export const mandatesOf = (sql: Sql, tenant: string, memberId: string) =>
  sql.rows<Record<string, unknown>>(
    `select id, document_id as "documentId", reference as "mandateId", state as status, state_reason as "stateReason",
       signed_on as "signedOn", last_used_on as "lastUsedOn", iban, account_holder as "accountHolder", is_current as "isCurrent"
     from mandates where tenant = $1 and member_id = $2 order by is_current desc, id desc`,
    [tenant, memberId],
  );

export const receivablesOf = (sql: Sql, tenant: string, memberId: string) =>
  sql.rows<Record<string, unknown>>(
    `select id, document_id as "documentId", variant, period, type, amount_cents as "amountCents", open_cents as "openCents",
       due_on as "dueOn", status, dunning_level as "dunningLevel", retry_on as "retryOn", payment_method as "paymentMethod"
     from receivables where tenant = $1 and member_id = $2 order by due_on desc, id desc limit 500`,
    [tenant, memberId],
  );

export const documentsOf = (sql: Sql, tenant: string, memberId: string) =>
  sql.rows<Record<string, unknown>>(
    `select id, document_id as "documentId", title, kind, period, status, sent_on as "sentOn", created_at as "createdAt"
     from member_documents where tenant = $1 and subject_id = $2 order by id desc limit 500`,
    [tenant, memberId],
  );

export const tasksOf = (sql: Sql, tenant: string, memberId: string) =>
  sql.rows<Record<string, unknown>>(
    `select id, document_id as "documentId", kind, title, status, due_on as "dueOn", team, assignee, priority,
       finding_rule as "findingRule", subject_type as "subjectType"
     from tasks where tenant = $1 and subject_id = $2 order by (status in ('open', 'inProgress')) desc, id desc limit 200`,
    [tenant, memberId],
  );

export interface HistoryRow {
  at: Date;
  action: string;
  actor: string | null;
}

export const historyOf = (sql: Sql, tenant: string, memberId: string): Promise<HistoryRow[]> =>
  sql.rows<HistoryRow>(
    `select happened_at as at, action, actor_name as actor from audit_records
     where tenant = $1 and subject_type = 'member' and subject_id = $2 order by id desc limit 200`,
    [tenant, memberId],
  );
