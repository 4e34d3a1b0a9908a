import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { authenticator } from 'otplib';
import { listen, liveChannel, runAsJob, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, sessionOf, type Booted, type Session } from '../../support/boot';
import { waitFor } from '../engine/waiting';

interface Answer<T = unknown> {
  data: T;
  error?: { code: string };
}
interface Invited {
  code: string;
  member: { addressLines: string[] };
}
interface SignedIn {
  token: string;
}

const password = 'Wal im Nebel am Deich';
const birthDate = '1980-05-04';

describe('access of members to the portal', () => {
  let app: Booted;
  let caseworker: Session;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'all' });
    caseworker = await app.login({ username: 'nordlicht/anke', roles: ['caseworker'], tenants: ['nordlicht'] });
    for (const [fund, number] of [
      ['nordlicht', 'N1'],
      ['nordlicht', 'N2'],
      ['nordlicht', 'N3'],
      ['albtal', 'A1'],
    ] as const)
      ids.set(number, await addMember(fund, number));
  });
  afterAll(() => app?.stop());

  const inFund = <T>(fund: string, text: string, params: unknown[] = []) =>
    runAsJob(fund, 'test', () => withSql(app.strapi, (sql) => sql.rows<T>(text, params)));

  async function addMember(fund: string, number: string): Promise<string> {
    const [row] = await inFund<{ id: string }>(
      fund,
      `insert into members (tenant, member_number, first_name, last_name, birth_date, street, house_number, postal_code, town, iban, status)
       values ($1, $2, 'Meike', 'Petersen', $3, 'Deichweg', '4', '24939', 'Flensburg', 'DE02120300000000202051', 'active')
       returning document_id as id`,
      [fund, number, birthDate],
    );
    return row!.id;
  }

  async function post<T>(path: string, body: object): Promise<{ status: number; body: Answer<T> }> {
    const answer = await fetch(`${app.url}/api/portal${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, body: (text ? JSON.parse(text) : {}) as Answer<T> };
  }

  const invite = async (number: string): Promise<Invited> =>
    (await caseworker.call<Answer<Invited>>('POST', `/api/portal/members/${ids.get(number)}/invitation`, {})).body.data;

  const activate = (number: string, code: string, more: object = {}) =>
    post<SignedIn>('/funds/nordlicht/activate', {
      number,
      birthDate,
      code,
      email: `${number.toLowerCase()}@example.org`,
      password,
      ...more,
    });

  const signIn = (email: string, given = password, fund = 'nordlicht') =>
    post<SignedIn>(`/funds/${fund}/sign-in`, { email, password: given });

  it('begins with a letter whose code works once', async () => {
    const { code, member } = await invite('N1');
    expect(member.addressLines).toEqual(['Deichweg 4', '24939 Flensburg']);
    const wrong = await activate('N1', code, { birthDate: '1980-05-05' });
    expect([wrong.status, wrong.body.error?.code]).toEqual([401, 'KW_ACTIVATION_REFUSED']);
    expect((await activate('N1', code.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await activate('N1', code)).body.error?.code).toBe('KW_ACTIVATION_REFUSED');
  });

  it('takes the code of no other member and no expired one', async () => {
    const { code } = await invite('N2');
    expect((await activate('N1', code)).body.error?.code).toBe('KW_ACTIVATION_REFUSED');
    await inFund(
      'nordlicht',
      "update portal_accounts set code_expires_at = now() - interval '1 minute' where member_id = $1",
      [ids.get('N2')],
    );
    expect((await activate('N2', code)).body.error?.code).toBe('KW_ACTIVATION_REFUSED');
  });

  it('refuses a mail address that another member signs in with', async () => {
    const { code } = await invite('N2');
    const taken = await activate('N2', code, { email: 'N1@example.org' });
    expect([taken.status, taken.body.error?.code]).toEqual([409, 'KW_PORTAL_EMAIL_TAKEN']);
    expect((await activate('N2', code)).status).toBe(200);
  });

  it('shows a member the own data alone, and nothing of the console', async () => {
    const { token } = (await signIn('n1@example.org')).body.data;
    const me = sessionOf(app.url, token);
    await inFund(
      'nordlicht',
      `with frame as (insert into letter_frames (tenant, key, fixed_text) values ('nordlicht', 'f1', '<p>\`</p>'))
       insert into member_documents (tenant, subject_id, kind, title, frame, body) values
         ('nordlicht', $1, 'notice', 'Meins', 'f1', 'A'), ('nordlicht', $2, 'notice', 'Fremd', null, '<p>B</p>')`,
      [ids.get('N1'), ids.get('N2')],
    );
    const own = await me.call<Answer<object>>('GET', '/api/portal/me');
    expect(own.body.data).toMatchObject({ memberNumber: 'N1', ibanEnd: '2051' });
    expect(JSON.stringify(own.body)).not.toContain('DE02');
    const documents = await me.call<Answer<{ id: string; title: string }[]>>('GET', '/api/portal/me/documents');
    expect(documents.body.data.map(({ title }) => title)).toEqual(['Meins']);
    const letter = await me.call<Answer<object>>('GET', `/api/portal/me/documents/${documents.body.data[0]!.id}`);
    expect(JSON.stringify(letter.body)).toContain('<p>A</p>');
    const [foreign] = await inFund<{ id: string }>(
      'nordlicht',
      "select document_id as id from member_documents where title = 'Fremd'",
    );
    expect((await me.call('GET', `/api/portal/me/documents/${foreign!.id}`)).status).toBe(404);
    for (const path of [
      '/api/members',
      '/api/cases',
      '/api/kernel/roles',
      `/api/portal/members/${ids.get('N2')}/account`,
    ])
      expect((await me.call('GET', path)).status).toBe(403);
  });

  it('knows a member in the own fund alone, and answers the same for unknown and mistyped', async () => {
    const codes = [
      await signIn('n1@example.org', password, 'albtal'),
      await signIn('n1@example.org', 'etwas anderes'),
      await signIn('niemand@example.org'),
      await signIn('n1@example.org', password, 'gibt-es-nicht'),
    ].map(({ status, body }) => [status, body.error?.code]);
    expect(new Set(codes.map((one) => one.join()))).toEqual(new Set(['401,KW_PORTAL_SIGN_IN_REFUSED']));
  });

  it('ends at once when staff blocks the account, the member dies or all devices are signed out', async () => {
    const path = `/api/portal/members/${ids.get('N2')}/block`;
    const session = async () => sessionOf(app.url, (await signIn('n2@example.org')).body.data.token);
    const one = await session();
    const other = await session();
    expect((await one.call('POST', '/api/portal/sign-out', { everywhere: true })).status).toBe(200);
    expect((await other.call('GET', '/api/portal/me')).status).toBe(401);
    const third = await session();
    await caseworker.call('POST', path, { blocked: true });
    expect((await third.call('GET', '/api/portal/me')).status).toBe(401);
    expect((await signIn('n2@example.org')).status).toBe(401);
    await caseworker.call('POST', path, { blocked: false });
    const fourth = await session();
    await inFund('nordlicht', 'update members set deceased_on = current_date where document_id = $1', [ids.get('N2')]);
    expect((await fourth.call('GET', '/api/portal/me')).status).toBe(401);
    expect(await invite('N2')).toBeNull();
  });

  it('gives a new password by a link that works once', async () => {
    const before = (await signIn('n1@example.org')).body.data.token;
    for (const email of ['n1@example.org', 'niemand@example.org'])
      expect((await post('/funds/nordlicht/password-reset', { email })).status).toBe(204);
    const folder = join(app.dataDir, 'mail');
    const mails = () => {
      try {
        return readdirSync(folder);
      } catch {
        return [];
      }
    };
    await waitFor(() => Promise.resolve(mails().length === 1), 20_000);
    const mail = readFileSync(join(folder, mails()[0]!), 'utf8').replaceAll('=\r\n', '');
    const token = /neues-kennwort#([\w-]+)/.exec(mail)![1]!;
    const next = 'Ebbe und Flut im Watt';
    expect((await post('/funds/nordlicht/password-reset/confirm', { token, password: next })).status).toBe(204);
    expect((await post('/funds/nordlicht/password-reset/confirm', { token, password: next })).status).toBe(422);
    expect((await sessionOf(app.url, before).call('GET', '/api/portal/me')).status).toBe(401);
    expect((await signIn('n1@example.org')).status).toBe(401);
    expect((await signIn('n1@example.org', next)).status).toBe(200);
  });

  it('is invited by staff of the own fund alone', async () => {
    expect((await caseworker.call('POST', `/api/portal/members/${ids.get('A1')}/invitation`, {})).status).toBe(404);
  });

  it('carries messages between a member and the fund, sealed, and tells by mail without their content', async () => {
    const signedIn = await signIn('n1@example.org', 'Ebbe und Flut im Watt');
    const me = sessionOf(app.url, signedIn.body.data.token);
    const heard: string[] = [];
    const stopListening = await listen(app.strapi, liveChannel, (event) => {
      if (event.includes('"portalConversation"')) heard.push(event);
    });
    const mailsBefore = readdirSync(join(app.dataDir, 'mail')).length;
    const secret = 'Frage zu meiner Reha';
    const message = { topic: secret, text: 'Wie lange dauert es?' };
    const begun = await me.call<Answer<{ id: string }>>('POST', '/api/portal/me/conversations', message);
    const { id } = begun.body.data;
    type Head = { id: string; topic: string; unread: number; memberName: string };
    const listed = await caseworker.call<Answer<Head[]>>('GET', '/api/portal/portal-conversations');
    expect(listed.body.data).toEqual([
      expect.objectContaining({ id, topic: secret, unread: 1, memberName: 'Meike Petersen' }),
    ]);
    const path = `/api/portal/portal-conversations/${id}`;
    type Read = { messages: { text: string; sender: string; author?: string }[] };
    const read = await caseworker.call<Answer<Read>>('GET', path);
    expect(read.body.data.messages).toEqual([expect.objectContaining({ text: message.text, sender: 'member' })]);
    for (const text of ['Etwa zwei Wochen.', 'Manchmal drei.'])
      expect((await caseworker.call('POST', `${path}/messages`, { text })).status).toBe(204);
    expect((await me.call<Answer>('GET', '/api/portal/me/unread')).body.data).toEqual({ messages: 2 });
    await waitFor(() => Promise.resolve(readdirSync(join(app.dataDir, 'mail')).length === mailsBefore + 1), 20_000);
    const mails = readdirSync(join(app.dataDir, 'mail')).map((name) =>
      readFileSync(join(app.dataDir, 'mail', name), 'utf8'),
    );
    expect(mails.join()).not.toMatch(/Reha|Wochen/);
    const own = await me.call<Answer<Read>>('GET', `/api/portal/me/conversations/${id}`);
    expect(own.body.data.messages.map(({ text, author }) => [text, author])).toEqual([
      [message.text, undefined],
      ['Etwa zwei Wochen.', undefined],
      ['Manchmal drei.', undefined],
    ]);
    expect((await me.call<Answer>('GET', '/api/portal/me/unread')).body.data).toEqual({ messages: 0 });
    expect((await me.call('POST', `/api/portal/me/conversations/${id}/messages`, { text: 'Danke' })).status).toBe(204);
    expect((await caseworker.call('POST', `${path}/done`, {})).status).toBe(204);
    const statusIn = async () => (await caseworker.call<Answer<{ status: string }>>('GET', path)).body.data.status;
    expect(await statusIn()).toBe('done');
    expect((await caseworker.call('POST', `${path}/reopen`, {})).status).toBe(204);
    expect(await statusIn()).toBe('open');
    expect((await caseworker.call('POST', `${path}/done`, {})).status).toBe(204);
    // Consoles heard of each step: the question, two answers, thanks, and three times its status.
    await waitFor(() => Promise.resolve(heard.length === 7), 20_000);
    await stopListening();
    expect(new Set(heard)).toEqual(new Set([JSON.stringify({ tenant: 'nordlicht', type: 'portalConversation', id })]));
    const rows = await inFund('nordlicht', 'select topic from portal_conversations');
    const texts = await inFund('nordlicht', 'select content from portal_messages');
    expect(JSON.stringify([rows, texts])).not.toMatch(/Reha|Wochen|dauert/);
    const noted = await inFund<{ action: string }>(
      'nordlicht',
      "select distinct action from audit_records where subject_type = 'portalConversation' order by action",
    );
    expect(noted.map(({ action }) => action)).toEqual(['answer', 'close', 'reopen', 'view', 'write']);
  });

  it('shows a conversation to its member and to staff of the fund, and of locked people to nobody else', async () => {
    const [row] = await inFund<{ id: string }>(
      'nordlicht',
      'select document_id as id from portal_conversations order by id',
    );
    const path = `/api/portal/portal-conversations/${row!.id}`;
    const { code } = await invite('N3');
    const other = sessionOf(app.url, (await activate('N3', code)).body.data.token);
    expect((await other.call('GET', `/api/portal/me/conversations/${row!.id}`)).status).toBe(404);
    expect((await other.call('POST', `/api/portal/me/conversations/${row!.id}/messages`, { text: 'x' })).status).toBe(
      404,
    );
    expect((await other.call('GET', path)).status).toBe(403);
    const unknown = { topic: 'x', text: 'x', reference: 'ABCD-EFGH-IJ' };
    expect((await other.call('POST', '/api/portal/me/conversations', unknown)).status).toBe(404);
    const foreign = await app.login({ username: 'albtal/ben', roles: ['caseworker'], tenants: ['albtal'] });
    expect((await foreign.call('GET', path)).status).toBe(404);
    await inFund('nordlicht', 'update members set data_lock = true where document_id = $1', [ids.get('N1')]);
    expect((await caseworker.call('GET', path)).status).toBe(403);
    const done = await caseworker.call<Answer<object[]>>('GET', '/api/portal/portal-conversations?status=done');
    expect(done.body.data).toEqual([]);
    await inFund('nordlicht', 'update members set data_lock = false where document_id = $1', [ids.get('N1')]);
  });

  it('carries files both ways, looked into like those of forms, and to nobody else', async () => {
    const me = sessionOf(app.url, (await signIn('n1@example.org', 'Ebbe und Flut im Watt')).body.data.token);
    const [row] = await inFund<{ id: string }>(
      'nordlicht',
      'select document_id as id from portal_conversations order by id',
    );
    const uploadKey = 'geheimnis-dieser-seite-1';
    const sendFile = async (path: string, token: string | undefined, content: Buffer) => {
      const query = new URLSearchParams({
        tenant: 'nordlicht',
        form: 'portal-message',
        field: 'files',
        uploadKey,
        fileName: 'Bescheid.pdf.exe',
      });
      const answer = await fetch(`${app.url}/api/forms/${path}?${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: new Uint8Array(content),
      });
      return (await answer.json()) as Answer<{ id: string; name: string }>;
    };
    const paper = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Page >>\nendobj\nstartxref\n9\n%%EOF\n');
    expect((await sendFile('public/uploads', undefined, Buffer.from('MZ'))).error!.code).toBe('KW_FILE_KIND');
    const mine = (await sendFile('public/uploads', undefined, paper)).data;
    const ofFund = (await sendFile('uploads', caseworker.token, paper)).data;
    const write = (by: Session, path: string, files: string[], key = uploadKey) =>
      by.call<Answer>('POST', `/api/portal/${path}/${row!.id}/messages`, { text: 'Anbei', files, uploadKey: key });
    const foreignKey = await write(me, 'me/conversations', [mine.id], 'geheimnis-einer-anderen-seite');
    expect(foreignKey.body.error!.code).toBe('KW_UPLOAD_UNKNOWN');
    expect((await write(me, 'me/conversations', [mine.id])).status).toBe(204);
    expect((await write(me, 'me/conversations', [mine.id])).status).toBe(404);
    expect((await write(caseworker, 'portal-conversations', [ofFund.id])).status).toBe(204);
    type Read = { messages: { files: { id: string; name: string }[] }[] };
    const read = await me.call<Answer<Read>>('GET', `/api/portal/me/conversations/${row!.id}`);
    const names = read.body.data.messages.flatMap(({ files }) => files.map(({ id, name }) => [id, name]));
    expect(names).toEqual([mine, ofFund].map(({ id }) => [id, 'Bescheid.pdf.pdf']));
    for (const id of [mine.id, ofFund.id]) {
      expect((await me.call<string>('GET', `/api/portal/me/message-files/${id}/content`)).body).toBe(paper.toString());
      const opened = await caseworker.call<string>('GET', `/api/portal/message-files/${id}/content`);
      expect(opened.body).toBe(paper.toString());
    }
    const other = sessionOf(app.url, (await signIn('n3@example.org')).body.data.token);
    expect((await other.call('GET', `/api/portal/me/message-files/${mine.id}/content`)).status).toBe(404);
    expect((await caseworker.call('GET', `/api/forms/form-files/${mine.id}/content`)).status).toBe(404);
    const foreign = await app.login({ username: 'albtal/bea', roles: ['caseworker'], tenants: ['albtal'] });
    expect((await foreign.call('GET', `/api/portal/message-files/${mine.id}/content`)).status).toBe(404);
    const [kept] = await inFund<{ memberId: string; expiresAt: Date | null }>(
      'nordlicht',
      'select member_id as "memberId", expires_at as "expiresAt" from form_files where document_id = $1',
      [mine.id],
    );
    expect(kept).toEqual({ memberId: ids.get('N1'), expiresAt: null });
  });

  it('asks for a code of an app where the member wants it, each once, and staff can end that', async () => {
    const withCode = (code?: string) =>
      post<SignedIn>('/funds/nordlicht/sign-in', { email: 'n3@example.org', password, ...(code ? { code } : {}) });
    const me = sessionOf(app.url, (await withCode()).body.data.token);
    expect((await me.call('POST', '/api/portal/me/second-factor', { password: 'falsch' })).status).toBe(422);
    const begun = await me.call<Answer<{ secret: string; svg: string }>>('POST', '/api/portal/me/second-factor', {
      password,
    });
    const { secret, svg } = begun.body.data;
    expect(svg).toContain('<svg');
    const confirm = (code: string) =>
      me.call<Answer<{ recoveryCodes: string[] }>>('POST', '/api/portal/me/second-factor/confirm', { code });
    expect((await confirm('000000')).status).toBe(422);
    const used = authenticator.generate(secret);
    const [first, second] = (await confirm(used)).body.data.recoveryCodes;
    expect((await withCode()).body.error!.code).toBe('KW_PORTAL_CODE_NEEDED');
    expect((await withCode(used)).body.error!.code).toBe('KW_CODE_WRONG');
    expect((await withCode(first)).status).toBe(200);
    expect((await withCode(first)).body.error!.code).toBe('KW_CODE_WRONG');
    const state = await me.call<Answer>('GET', '/api/portal/me/second-factor');
    expect(state.body.data).toEqual({ isOn: true, recoveryCodesLeft: 9 });
    const kept = await inFund('nordlicht', 'select totp_secret, recovery_hashes from portal_accounts');
    for (const open of [secret, second!]) expect(JSON.stringify(kept)).not.toContain(open);
    const reset = (session: Session) =>
      session.call('POST', `/api/portal/members/${ids.get('N3')}/second-factor-reset`, {});
    expect((await reset(me)).status).toBe(403);
    expect((await reset(caseworker)).status).toBe(204);
    expect((await withCode()).status).toBe(200);
  });

  it('leaves records of who was let in, without code or password', async () => {
    const rows = await inFund<{ action: string; details: object }>(
      'nordlicht',
      "select action, details from audit_records where subject_type = 'portalAccount' and member_id = $1 order by id",
      [ids.get('N1')],
    );
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'invite',
        'activate',
        'signIn',
        'signInRefused',
        'requestPasswordReset',
        'resetPassword',
      ]),
    );
    expect(JSON.stringify(rows)).not.toMatch(/Wal im Nebel|\$2b\$/);
  });
});
