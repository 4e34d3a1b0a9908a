import { runAsJob, withSql } from '@kassenwerk/kernel';
import { sessionOf, type Booted, type Session } from '../../../support/boot';

export interface SignedInMember {
  memberId: string;
  session: Session;
}

/** A member whom the fund knows, signed in to the portal by a letter code. */
export async function signedInMember(
  app: Booted,
  staff: Session,
  { fund, number }: { fund: string; number: string },
): Promise<SignedInMember> {
  const birthDate = '1980-05-04';
  const [row] = await runAsJob(fund, 'test', () =>
    withSql(app.strapi, (sql) =>
      sql.rows<{ id: string }>(
        `insert into members (tenant, member_number, first_name, last_name, birth_date, street, house_number, postal_code, town, status)
         values ($1, $2, 'Meike', 'Petersen', $3, 'Deichweg', '4', '24939', 'Flensburg', 'active') returning document_id as id`,
        [fund, number, birthDate],
      ),
    ),
  );
  const memberId = row!.id;
  const invited = await staff.call<{ data: { code: string } }>(
    'POST',
    `/api/portal/members/${memberId}/invitation`,
    {},
  );
  const email = `${number.toLowerCase()}@example.org`;
  const answer = await fetch(`${app.url}/api/portal/funds/${fund}/activate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number, birthDate, code: invited.body.data.code, email, password: 'Wal im Nebel am Deich' }),
  });
  const { data } = (await answer.json()) as { data: { token: string } };
  return { memberId, session: sessionOf(app.url, data.token) };
}
