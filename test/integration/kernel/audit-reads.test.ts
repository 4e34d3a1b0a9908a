import { runAsJob, system, withSql } from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';

interface ReadRecord {
  actor_name: string;
  purpose: string;
  tenant: string;
  subject_type: string;
  subject_id: string;
  details: object;
}

/** An authority asks who has looked at the data of a person. */
describe('reading the data of one person', () => {
  let app: Booted;
  let anna: Session;
  let member: string;
  let mandate: string;
  let letter: string;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'web' });
    anna = await app.login({ username: 'nordlicht/a', roles: ['caseworker'], tenants: ['nordlicht'] });
    const insert = (statement: string) =>
      runAsJob('nordlicht', 'test', () =>
        withSql(
          app.strapi,
          async (sql) => (await sql.one<{ id: string }>(`${statement} returning document_id as id`))!.id,
        ),
      );
    member = await insert(
      "insert into members (tenant, member_number, kvnr, last_name) values ('nordlicht', 'M1', 'A123456780', 'Nord')",
    );
    await insert(
      "insert into members (tenant, member_number, kvnr, last_name) values ('nordlicht', 'M2', 'B123456782', 'Süd')",
    );
    mandate = await insert(
      `insert into mandates (tenant, member_id, reference) values ('nordlicht', '${member}', 'MREF1')`,
    );
    letter = await insert(
      `insert into member_documents (tenant, subject_id, kind, period) values ('nordlicht', '${member}', 'notice', '2026-12')`,
    );
  });
  afterAll(() => app.stop());

  let seen = 0;
  const recordsOf = async (path: string): Promise<ReadRecord[]> => {
    expect([path, (await anna.call('GET', path)).status]).toEqual([path, 200]);
    const rows = await system('test', () =>
      withSql(app.strapi, (sql) =>
        sql.rows<ReadRecord & { id: number }>(
          `select id, actor_name, purpose, tenant, subject_type, subject_id, details from audit_records
           where action = 'read' and id > $1 order by id`,
          [seen],
        ),
      ),
    );
    seen = rows.at(-1)?.id ?? seen;
    return rows.map(({ id: _id, ...row }) => row);
  };
  const readBy = { actor_name: 'nordlicht/a', purpose: 'console', tenant: 'nordlicht' };

  it('leaves one record with who, for whom and why', async () => {
    expect(await recordsOf(`/api/members/${member}`)).toEqual([
      { ...readBy, subject_type: 'member', subject_id: member, details: {} },
    ]);
    expect(await recordsOf(`/api/collections/mandates/${mandate}`)).toEqual([
      { ...readBy, subject_type: 'mandate', subject_id: mandate, details: { memberId: member } },
    ]);
    expect(await recordsOf(`/api/member-documents/${letter}`)).toEqual([
      { ...readBy, subject_type: 'memberDocument', subject_id: letter, details: { memberId: member } },
    ]);
  });

  it('shows the path of one member through everything, changes of other records included', async () => {
    const lead = await app.login({
      username: 'nordlicht/l',
      roles: ['teamLead', 'caseworker'],
      tenants: ['nordlicht'],
    });
    const number = { data: { title: 'Rückfrage', memberId: member, tenant: 'nordlicht' } };
    expect((await lead.call('POST', '/api/cases', number)).status).toBe(201);
    const { body } = await lead.call<{ data: { action: string; subjectType: string }[] }>(
      'GET',
      `/api/kernel/audit-records?filters[memberId][$eq]=${member}&sort=id`,
    );
    const path = body.data.map(({ action, subjectType }) => `${action} ${subjectType}`);
    expect(path).toEqual(['read member', 'read mandate', 'read memberDocument', 'create case']);
  });

  it('is recorded whatever fields were asked for', async () => {
    expect(await recordsOf(`/api/members/${member}?fields[0]=lastName`)).toMatchObject([{ subject_id: member }]);
  });

  it('is recorded when a search finds one person, and for no list', async () => {
    const found = [{ ...readBy, subject_type: 'member', subject_id: member, details: { by: 'search' } }];
    expect(await recordsOf('/api/members?filters[kvnr][$eq]=A123456780')).toEqual(found);
    expect(await recordsOf('/api/members?filters[memberNumber][$eq]=M1')).toEqual(found);
    expect(await recordsOf('/api/members?_q=M1')).toEqual(found);
    expect(await recordsOf('/api/members')).toEqual([]);
    expect(await recordsOf('/api/members?filters[kvnr][$contains]=123')).toEqual([]);
    expect(await recordsOf('/api/products')).toEqual([]);
  });

  it('is not recorded when nothing was found', async () => {
    expect((await anna.call('GET', '/api/members/doesnotexist')).status).toBe(404);
    expect(await recordsOf('/api/members?filters[kvnr][$eq]=Z999999999')).toEqual([]);
  });
});
