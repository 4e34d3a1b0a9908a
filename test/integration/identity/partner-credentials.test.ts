import { system, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, sessionOf, type Booted, type Session } from '../../support/boot';

interface Issued {
  documentId: string;
  clientId: string;
  clientSecret: string;
}
interface Answer<T> {
  data: T;
  error?: { code: string };
}

describe('credentials of partners', () => {
  let app: Booted;
  let admin: Session;
  let partnerId: string;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web' });
    admin = await app.login({ username: 'nordlicht/fach', roles: ['businessAdmin'], tenants: ['nordlicht'] });
  });
  afterAll(() => app?.stop());
  beforeEach(async () => {
    const made = await admin.call<Answer<{ documentId: string }>>('POST', '/api/partners', {
      data: { key: 'druck', name: 'Druckerei Nord', kind: 'print', tenant: 'nordlicht' },
    });
    partnerId = made.body.data.documentId;
  });

  const sql = (text: string, params: unknown[] = []) =>
    system('test', () => withSql(app.strapi, (one) => one.execute(text, params)));
  const wish = (change: object = {}) => ({
    tenant: 'nordlicht',
    partnerId,
    name: 'Übergabe',
    scopes: ['runs:read', 'deliveries:read'],
    addresses: [],
    validDays: 90,
    ...change,
  });
  async function create(change: object = {}, who = admin) {
    const { status, body } = await who.call<Answer<Issued>>('POST', '/api/identity/partner-credentials', wish(change));
    return { status, error: body.error?.code, ...body.data };
  }
  async function token(form: Record<string, string>, headers: Record<string, string> = {}) {
    const answer = await fetch(`${app.url}/api/identity/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(form).toString(),
    });
    const body = (await answer.json()) as { access_token: string; scope: string; error?: string };
    return { status: answer.status, body, headers: answer.headers };
  }
  const grant = ({ clientId, clientSecret }: Pick<Issued, 'clientId' | 'clientSecret'>, more: object = {}) =>
    token({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret, ...more });
  const partner = async (credential: Issued, more: object = {}): Promise<Session> =>
    sessionOf(app.url, (await grant(credential, more)).body.access_token);

  it('open what their scopes name, for one fund, and nothing else', async () => {
    const session = await partner(await create());
    for (const [path, status] of [
      ['/api/engine/runs', 200],
      ['/api/collections/deliveries', 200],
      ['/api/members', 403],
      ['/api/partners', 403],
      ['/api/collections/bank-files', 403],
      ['/api/kernel/me', 403],
      ['/api/kernel/events', 403],
      ['/api/identity/sessions', 403],
      ['/api/identity/partner-credentials?partnerId=x', 403],
    ] as const) {
      expect([path, (await session.call('GET', path)).status]).toEqual([path, status]);
    }
    await sql(
      "insert into deliveries (tenant, document_id, file_name) values ('albtal', 'fremd', 'fremd.csv'), ('nordlicht', 'eigen', 'eigen.csv')",
    );
    const { body } = await session.call<Answer<{ fileName: string }[]>>('GET', '/api/collections/deliveries');
    expect(body.data.map(({ fileName }) => fileName)).toEqual(['eigen.csv']);
  });

  it('can be asked for less than they allow, never for more', async () => {
    const credential = await create();
    const narrow = await grant(credential, { scope: 'runs:read' });
    expect(narrow.body.scope).toBe('runs:read');
    const session = sessionOf(app.url, narrow.body.access_token);
    expect((await session.call('GET', '/api/collections/deliveries')).status).toBe(403);
    expect(await grant(credential, { scope: 'runs:read members:read' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_scope' },
    });
  });

  it('answer errors as RFC 6749 says', async () => {
    const credential = await create();
    const basic = (secret: string) => ({
      authorization: `Basic ${Buffer.from(`${credential.clientId}:${secret}`).toString('base64')}`,
    });
    const good = await token({ grant_type: 'client_credentials' }, basic(credential.clientSecret));
    expect([good.status, good.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const wrong = await token({ grant_type: 'client_credentials' }, basic('kws_falsch'));
    expect([wrong.status, wrong.body, wrong.headers.get('www-authenticate')]).toEqual([
      401,
      { error: 'invalid_client' },
      'Basic realm="kassenwerk"',
    ]);
    expect((await token({ grant_type: 'password' })).body).toEqual({ error: 'unsupported_grant_type' });
    expect((await token({})).body).toEqual({ error: 'invalid_request' });
    expect((await token({ grant_type: 'client_credentials' })).body).toEqual({ error: 'invalid_client' });
    const twice = await token({ grant_type: 'client_credentials', client_secret: 'x' }, basic(credential.clientSecret));
    expect(twice.body).toEqual({ error: 'invalid_request' });
    const unknown = await token({ grant_type: 'client_credentials', client_id: 'kwp_x', client_secret: 'kws_x' });
    expect([unknown.status, unknown.body]).toEqual([401, { error: 'invalid_client' }]);
  });

  it('hold from their networks alone, for tokens too', async () => {
    const elsewhere = await create({ addresses: ['203.0.113.0/24'] });
    expect((await grant(elsewhere)).body).toEqual({ error: 'invalid_client' });
    const here = await create({ addresses: ['127.0.0.0/8', '::1'] });
    const session = await partner(here);
    expect((await session.call('GET', '/api/engine/runs')).status).toBe(200);
    await sql(`update partner_credentials set addresses = '["203.0.113.0/24"]' where client_id = $1`, [here.clientId]);
    expect((await session.call('GET', '/api/engine/runs')).status).toBe(401);
    expect(await create({ addresses: ['überall'] })).toMatchObject({ status: 422, error: 'KW_INPUT_INVALID' });
  });

  it('are two at most, the old one for a week beside its successor', async () => {
    const old = await create();
    const { body } = await admin.call<Answer<Issued>>(
      'POST',
      `/api/identity/partner-credentials/${old.documentId}/rotate`,
    );
    expect((await grant(old)).status).toBe(200);
    expect((await grant(body.data)).status).toBe(200);
    expect(await create()).toMatchObject({ status: 409, error: 'KW_CREDENTIALS_IN_USE' });
    const list = await admin.call<Answer<{ clientId: string; expiresAt: string; isActive: boolean }[]>>(
      'GET',
      `/api/identity/partner-credentials?partnerId=${partnerId}`,
    );
    const days = (clientId: string) =>
      Math.round(
        (Date.parse(list.body.data.find((one) => one.clientId === clientId)!.expiresAt) - Date.now()) / 86_400_000,
      );
    expect([days(old.clientId), days(body.data.clientId)]).toEqual([7, 90]);
    expect(JSON.stringify(list.body)).not.toContain('ecret');
  });

  it('are two at most also when many are created at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => create()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
  });

  it('end at once when they are revoked, expire, or the partner is switched off', async () => {
    const revoked = await create();
    const session = await partner(revoked);
    await admin.call('POST', `/api/identity/partner-credentials/${revoked.documentId}/revoke`);
    expect((await session.call('GET', '/api/engine/runs')).status).toBe(401);
    expect((await grant(revoked)).body).toEqual({ error: 'invalid_client' });

    const expired = await create();
    const late = await partner(expired);
    await sql('update partner_credentials set expires_at = now() where client_id = $1', [expired.clientId]);
    expect((await late.call('GET', '/api/engine/runs')).status).toBe(401);

    const third = await partner(await create());
    await admin.call('PUT', `/api/partners/${partnerId}`, { data: { status: 'inactive' } });
    expect((await third.call('GET', '/api/engine/runs')).status).toBe(401);
  });

  it('belong to a fund: others can neither see, use, turn nor revoke them', async () => {
    const credential = await create();
    const other = await app.login({ username: 'albtal/fach', roles: ['businessAdmin'], tenants: ['albtal'] });
    const path = '/api/identity/partner-credentials';
    expect((await other.call<Answer<[]>>('GET', `${path}?partnerId=${partnerId}`)).body.data).toEqual([]);
    for (const verb of ['rotate', 'revoke'])
      expect((await other.call('POST', `${path}/${credential.documentId}/${verb}`)).status).toBe(404);
    expect((await create({}, other)).error).toBe('KW_PARTNER_UNKNOWN');
    expect((await create({ tenant: 'albtal' })).error).toBe('KW_TENANT_FORBIDDEN');
    const caseworker = await app.login({ username: 'nordlicht/sach', roles: ['caseworker'], tenants: ['nordlicht'] });
    expect((await create({}, caseworker)).error).toBe('KW_FORBIDDEN');
    expect((await grant(credential)).status).toBe(200);
  });

  it('are recorded, and their secrets are kept as hashes alone', async () => {
    const credential = await create();
    await grant({ ...credential, clientSecret: 'kws_geraten' });
    await grant(credential);
    const rows = await system('test', () =>
      withSql(app.strapi, (one) =>
        one.rows<{ t: string }>(
          `select row_to_json(c)::text as t from partner_credentials c where client_id = $1
           union all select row_to_json(a)::text from audit_records a where subject_id = $1`,
          [credential.clientId],
        ),
      ),
    );
    const text = rows.map(({ t }) => t).join('\n');
    expect(text).not.toContain(credential.clientSecret);
    expect(text).not.toContain('kws_geraten');
    for (const action of ['"create"', '"tokenRefused"', '"issueToken"', '"actor_kind":"partner"'])
      expect(text).toContain(action);
  });

  it('cannot be guessed', async () => {
    const answers: number[] = [];
    for (let attempt = 0; attempt < 25; attempt += 1)
      answers.push((await grant({ clientId: 'kwp_geraten', clientSecret: `kws_${attempt}` })).status);
    expect(new Set(answers)).toEqual(new Set([401, 429]));
  });
});
