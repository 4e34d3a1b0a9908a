import { letterText, type Sql } from '@kassenwerk/kernel';

export interface InvitedMember {
  tenant: string;
  name: string;
  memberNumber: string;
  deceasedOn: string | null;
  /** As on an envelope, without the name. */
  addressLines: string[];
}

export const findMember = (sql: Sql, memberId: string): Promise<InvitedMember | undefined> =>
  sql.one<InvitedMember>(
    `select tenant, concat_ws(' ', title, first_name, last_name) as name, member_number as "memberNumber",
       deceased_on as "deceasedOn", array_remove(array[nullif(address_supplement, ''),
         nullif(concat_ws(' ', street, house_number), ''), nullif(concat_ws(' ', postal_code, town), '')], null) as "addressLines"
     from members where document_id = $1`,
    [memberId],
  );

export interface OwnData {
  salutation: string | null;
  firstName: string;
  lastName: string;
  birthDate: string;
  memberNumber: string;
  kvnr: string | null;
  street: string | null;
  houseNumber: string | null;
  addressSupplement: string | null;
  postalCode: string | null;
  town: string | null;
  country: string | null;
  membershipStart: string | null;
  membershipEnd: string | null;
  insuredStatus: string | null;
  email: string | null;
  /** The last four characters, enough to recognise the account on a screen that others may see. */
  ibanEnd: string | null;
}

export const findOwnData = (sql: Sql, memberId: string): Promise<OwnData | undefined> =>
  sql.one<OwnData>(
    `select m.salutation, m.first_name as "firstName", m.last_name as "lastName", m.birth_date as "birthDate",
       m.member_number as "memberNumber", m.kvnr, m.street, m.house_number as "houseNumber",
       m.address_supplement as "addressSupplement", m.postal_code as "postalCode", m.town, m.country,
       m.membership_start as "membershipStart", m.membership_end as "membershipEnd", m.insured_status as "insuredStatus",
       a.email, right(m.iban, 4) as "ibanEnd"
     from members m left join portal_accounts a on a.tenant = m.tenant and a.member_id = m.document_id
     where m.document_id = $1`,
    [memberId],
  );

export interface OwnDocument {
  id: string;
  title: string;
  date: string;
}

const shownDocuments = 200;

export const listOwnDocuments = (sql: Sql, memberId: string): Promise<OwnDocument[]> =>
  sql.rows<OwnDocument>(
    `select document_id as id, coalesce(title, kind, 'Schreiben') as title, coalesce(sent_on, created_at::date) as date
     from member_documents where subject_id = $1 order by coalesce(sent_on, created_at::date) desc, id desc limit $2`,
    [memberId, shownDocuments],
  );

export const findOwnDocument = (
  sql: Sql,
  memberId: string,
  documentId: string,
): Promise<{ title: string; body: string } | undefined> =>
  sql.one(
    `select coalesce(title, kind, 'Schreiben') as title, ${letterText('d')} as body
     from member_documents d where document_id = $2 and subject_id = $1`,
    [memberId, documentId],
  );

export interface OwnRequest {
  number: string | null;
  title: string;
  status: string;
  /** Whether somebody at the fund has taken it on. */
  isAssigned: boolean;
  receivedAt: Date;
  /** By when the member hears from the fund. */
  dueOn: string | null;
  closedAt: Date | null;
}

const shownRequests = 200;

export const listOwnRequests = (sql: Sql, memberId: string): Promise<OwnRequest[]> =>
  sql.rows<OwnRequest>(
    `select number, title, status, coalesce(assignee, '') <> '' as "isAssigned", coalesce(received_at, created_at) as "receivedAt",
       due_on as "dueOn", closed_at as "closedAt"
     from cases where member_id = $1 order by coalesce(received_at, created_at) desc, id desc limit $2`,
    [memberId, shownRequests],
  );

export interface AccountState {
  status: 'invited' | 'active' | 'blocked';
  email: string | null;
  invitedAt: Date | null;
  codeExpiresAt: Date | null;
  activatedAt: Date | null;
  lastSignInAt: Date | null;
  hasSecondFactor: boolean;
}

export const findAccountState = (sql: Sql, memberId: string): Promise<AccountState | undefined> =>
  sql.one<AccountState>(
    `select status, email, invited_at as "invitedAt", code_expires_at as "codeExpiresAt", activated_at as "activatedAt",
       last_sign_in_at as "lastSignInAt", totp_secret is not null as "hasSecondFactor" from portal_accounts where member_id = $1`,
    [memberId],
  );
