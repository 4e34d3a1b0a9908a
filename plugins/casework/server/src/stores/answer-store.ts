import { newDocumentId, type Sql } from '@kassenwerk/kernel';

export interface Addressee {
  fund: string;
  salutation: string | null;
  firstName: string | null;
  lastName: string | null;
  memberNumber: string | null;
  street: string | null;
  houseNumber: string | null;
  postalCode: string | null;
  town: string | null;
}

/** The fund, and the member where the case has one. */
export const findAddressee = (sql: Sql, tenant: string, memberId: string | null): Promise<Addressee | undefined> =>
  sql.one<Addressee>(
    `select t.name as fund, m.salutation, m.first_name as "firstName", m.last_name as "lastName", m.member_number as "memberNumber",
       m.street, m.house_number as "houseNumber", m.postal_code as "postalCode", m.town
     from tenants t left join members m on m.tenant = t.key and m.document_id = $2 where t.key = $1`,
    [tenant, memberId],
  );

interface Letter {
  tenant: string;
  memberId: string;
  title: string;
  body: string;
  contentHash: string;
}

/** For whoever prints; the member finds it in the portal too. */
export async function insertLetter(sql: Sql, { tenant, memberId, title, body, contentHash }: Letter): Promise<void> {
  await sql.execute(
    `insert into member_documents (document_id, tenant, subject_id, kind, title, template, body, content_hash, status, sent_on)
     values ($1, $2, $3, 'answer', $4, 'answer', $5, $6, 'created', (now() at time zone 'Europe/Berlin')::date)`,
    [newDocumentId(), tenant, memberId, title, body, contentHash],
  );
}
