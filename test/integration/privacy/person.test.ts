import { buffer } from 'node:stream/consumers';
import { runAsJob, withSql } from '@kassenwerk/kernel';
import * as yauzl from 'yauzl';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';

jest.setTimeout(200_000);

type Row = Record<string, unknown>;
const tenant = 'nordlicht';

describe('one person', () => {
  let app: Booted;
  let lead: Session;
  let caseworker: Session;
  let id: string;
  const sql = (text: string, params: unknown[] = []) =>
    runAsJob(tenant, 'test', () => withSql(app.strapi, (one) => one.rows<Row>(text, params)));
  const members = async (who: Session, query = '') =>
    (await who.call<{ data: Row[] }>('GET', `/api/members?${query}`)).body.data;
  const lock = (who: Session, locked: boolean, reason = 'Auskunftssperre, Bescheid liegt vor') =>
    who.call<{ error?: { code: string } }>('POST', `/api/privacy/members/${id}/lock`, { locked, reason });
  const overview = async (who: Session) =>
    (
      await who.call<{ data: { member: Row; mandates: Row[]; documents: Row[]; isHidden: boolean } }>(
        'GET',
        `/api/collections/members/${id}/overview`,
      )
    ).body.data;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web' });
    lead = await app.login({ username: `${tenant}/leitung`, roles: ['teamLead'], tenants: [tenant] });
    caseworker = await app.login({ username: `${tenant}/sach`, roles: ['caseworker'], tenants: [tenant] });
    const [member] = await sql(
      `insert into members (tenant, member_number, last_name, first_name, town, street, iban)
       values ('nordlicht', 'M1', 'Mustermann', 'Erika', 'Kiel', 'Hafenstraße', 'DE02120300000000202051') returning document_id`,
    );
    id = String(member!['document_id']);
    await sql(
      "insert into members (tenant, member_number, last_name, town) values ('nordlicht', 'M2', 'Anders', 'Kiel')",
    );
    await sql(
      `insert into mandates (tenant, member_id, reference, iban, account_holder) values ('nordlicht', $1, 'MND1', 'DE02120300000000202051', 'Erika Mustermann')`,
      [id],
    );
    await sql(
      "insert into letter_frames (tenant, key, fixed_text) values ('nordlicht', 'f1', '<p>Liebe `</p><p>`</p>')",
    );
    await sql(
      `insert into member_documents (tenant, subject_id, kind, title, frame, body) values ('nordlicht', $1, 'notice', 'Bescheid 2026', 'f1', 'Frau Mustermann\`Kiel')`,
      [id],
    );
  });
  afterAll(() => app?.stop());

  it('is locked by those who may, with a reason, on record', async () => {
    expect((await lock(caseworker, true)).status).toBe(403);
    expect((await lock(lead, true, '')).status).toBe(422);
    expect((await lock(lead, true)).status).toBe(200);
    const records = await sql("select action, details from audit_records where subject_id = $1 and action = 'lock'", [
      id,
    ]);
    expect(records).toMatchObject([{ details: { reason: 'Auskunftssperre, Bescheid liegt vor' } }]);
  });

  it('appears as locked to everybody else: in the list, on the page, in what belongs to it', async () => {
    const listed = (await members(caseworker)).find(({ memberNumber }) => memberNumber === 'M1')!;
    expect(listed).toMatchObject({ lastName: 'Gesperrt', firstName: null, town: null, street: null, iban: null });
    const single = (await caseworker.call<{ data: Row }>('GET', `/api/members/${id}`)).body.data;
    expect(JSON.stringify(single)).not.toMatch(/Mustermann|Kiel|Hafen/);
    const shown = await overview(caseworker);
    expect(shown).toMatchObject({ isHidden: true, mandates: [], documents: [] });
    expect(JSON.stringify(shown)).not.toMatch(/Mustermann|Kiel|Hafen/);
    for (const path of ['/api/collections/mandates', '/api/member-documents']) {
      const answer = JSON.stringify((await caseworker.call('GET', path)).body);
      expect(answer).toContain(id);
      expect(answer).not.toMatch(/Mustermann|2051/);
    }
  });

  it('is found by nothing that is hidden', async () => {
    for (const query of [
      '_q=Mustermann',
      'filters[town][$eq]=Kiel&filters[memberNumber][$eq]=M1',
      'filters[$and][0][lastName][$startsWith]=Must',
      'sort=lastName',
      'fields[0]=lastName&filters[firstName][$eq]=Erika',
    ])
      expect((await members(caseworker, query)).map(({ memberNumber }) => memberNumber)).not.toContain('M1');
    expect(await members(caseworker, 'filters[town][$eq]=Kiel')).toHaveLength(1);
    const fields = await members(caseworker, 'fields[0]=lastName&sort=memberNumber');
    expect(fields.map(({ lastName }) => lastName).sort()).toEqual(['Anders', 'Gesperrt']);
  });

  it('is neither changed nor exported by those who may not see it', async () => {
    const changed = await caseworker.call<{ error: { code: string } }>('PUT', `/api/members/${id}`, {
      data: { town: 'Ulm' },
    });
    expect([changed.status, changed.body.error.code]).toEqual([403, 'KW_MEMBER_LOCKED']);
    expect((await caseworker.call('GET', `/api/privacy/members/${id}/export`)).status).toBe(403);
  });

  it('stays in sight of those who may', async () => {
    expect((await members(lead, '_q=Mustermann'))[0]).toMatchObject({ town: 'Kiel' });
    expect(await overview(lead)).toMatchObject({ isHidden: false, member: { lastName: 'Mustermann' } });
  });

  it('has letters that are read whole, however they are filed, asked for, or changed', async () => {
    const whole = '<p>Liebe Frau Mustermann</p><p>Kiel</p>';
    const letters = async (query: string) =>
      (await lead.call<{ data: Row[] }>('GET', `/api/member-documents?${query}`)).body.data;
    const [letter] = await letters('');
    expect(letter).toMatchObject({ title: 'Bescheid 2026', body: whole });
    expect(letter).not.toHaveProperty('frame');
    expect(await letters('fields[0]=body')).toEqual([
      { id: letter!['id'], documentId: letter!['documentId'], body: whole },
    ]);
    expect((await letters('fields[0]=title'))[0]).not.toHaveProperty('body');
    const documents = app.strapi.documents('api::member-document.member-document' as never);
    await runAsJob(tenant, 'test', async () => {
      const copy = await documents.create({ data: { tenant, subjectId: id, title: 'Kopie', body: 'alt' } as never });
      await withSql(app.strapi, (one) =>
        one.execute("update member_documents set frame = 'f1', body = 'A`B' where document_id = $1", [copy.documentId]),
      );
      await documents.update({ documentId: copy.documentId, data: { body: 'neu' } as never });
      expect(await documents.findOne({ documentId: copy.documentId })).toMatchObject({ body: 'neu', frame: null });
      await documents.delete({ documentId: copy.documentId });
    });
  });

  it('gets everything that is held of it in one ZIP, on record', async () => {
    const answer = await fetch(`${app.url}/api/privacy/members/${id}/export`, {
      headers: { authorization: `Bearer ${lead.token}` },
    });
    expect(answer.headers.get('content-disposition')).toMatch(/Auskunft_M1_.*\.zip/);
    const files = await unzip(Buffer.from(await answer.arrayBuffer()));
    expect([...files.keys()]).toEqual(expect.arrayContaining(['LIESMICH.txt', 'Empfaenger.json', 'Daten/member.json']));
    expect(JSON.parse(files.get('Daten/member.json')!)).toMatchObject({
      bezeichnung: 'Stammdaten der Mitglieder',
      datensaetze: [{ last_name: 'Mustermann', iban: 'DE02120300000000202051' }],
    });
    expect(JSON.parse(files.get('Daten/mandate.json')!).datensaetze).toHaveLength(1);
    expect(JSON.parse(files.get('Empfaenger.json')!).processors[0]).toMatchObject({ name: 'Adressprüfung (Demo)' });
    const letter = [...files].find(([name]) => name.startsWith('Dokumente/'));
    expect(letter?.[1]).toBe('<p>Liebe Frau Mustermann</p><p>Kiel</p>');
    expect(JSON.parse(files.get('Daten/memberDocument.json')!).datensaetze).toEqual([
      expect.objectContaining({ body: '<p>Liebe Frau Mustermann</p><p>Kiel</p>' }),
    ]);
    expect(files.get('Daten/memberDocument.json')).not.toContain('"frame"');
    expect(
      await sql("select action from audit_records where subject_id = $1 and action = 'export'", [id]),
    ).toHaveLength(1);
    const stranger = await app.login({ username: 'albtal/leitung', roles: ['teamLead'], tenants: ['albtal'] });
    expect((await stranger.call('GET', `/api/privacy/members/${id}/export`)).status).toBe(404);
  });

  it('is open again when the lock is lifted, except one that the fund has set', async () => {
    expect((await lock(lead, false)).status).toBe(200);
    expect(await members(caseworker, '_q=Mustermann')).toHaveLength(1);
    await sql('update members set data_lock = true where document_id = $1', [id]);
    expect((await lock(lead, false)).body.error?.code).toBe('KW_LOCK_OF_FUND');
  });
});

async function unzip(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await new Promise<yauzl.ZipFile>((done, failed) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, file) => (error ? failed(error) : done(file))),
  );
  const files = new Map<string, string>();
  return new Promise((done, failed) => {
    zip.on('end', () => done(files));
    zip.on('error', failed);
    zip.on('entry', (entry: yauzl.Entry) =>
      zip.openReadStream(entry, (error, stream) => {
        if (error) return failed(error);
        void buffer(stream).then((content) => {
          files.set(entry.fileName, content.toString());
          zip.readEntry();
        }, failed);
      }),
    );
    zip.readEntry();
  });
}
