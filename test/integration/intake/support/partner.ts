import { runAsJob, withSql } from '@kassenwerk/kernel';
import { sessionOf, type Booted, type Session } from '../../../support/boot';
import { tenant } from './requests';

/** A partner of the fund that may hand in requests. */
export async function signedInPartner(app: Booted): Promise<Session> {
  const admin = await app.login({ username: 'nordlicht/admin', roles: ['businessAdmin'], tenants: [tenant] });
  const found = await runAsJob(tenant, 'test', () =>
    withSql(app.strapi, (sql) =>
      sql.one<{ id: string }>('select document_id as id from partners where tenant = $1 order by id limit 1', [tenant]),
    ),
  );
  const issued = await admin.call<{ data: { clientId: string; clientSecret: string } }>(
    'POST',
    '/api/identity/partner-credentials',
    { tenant, partnerId: found!.id, name: 'Makler', scopes: ['requests:create'], addresses: [], validDays: 1 },
  );
  const { clientId, clientSecret } = issued.body.data;
  const answer = await fetch(`${app.url}/api/identity/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return sessionOf(app.url, token);
}
