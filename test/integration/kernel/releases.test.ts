import {
  hashOf,
  inTransaction,
  loadConfiguration,
  registerReleaseKind,
  requireRelease,
  runAsJob,
  system,
  withdrawRelease,
  withSql,
  type Publication,
  type Release,
  type ReleaseDecision,
  type ReleaseDemand,
} from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';
import { waitFor } from '../engine/waiting';

interface Answer {
  data: { status: string; complete: boolean };
  error?: { code?: string; message?: string };
}

/** Bulk actions, files and configurations alike: nothing happens until enough different people have signed the same content. */
describe('releases', () => {
  let app: Booted;
  let anna: Session;
  let bernd: Session;
  let stranger: Session;
  let caseworker: Session;
  const content = { hash: hashOf('shown'), excluded: [] as string[] };
  const decisions: ReleaseDecision['status'][] = [];

  beforeAll(async () => {
    registerReleaseKind({
      kind: 'bulkTest',
      label: { de: 'Sammelaktion', en: 'Bulk action' },
      permission: { action: 'release', subject: 'run' },
      inspect: async () => ({ ...content }),
      decided: async (_sql, { status }) => void decisions.push(status),
    });
    app = await bootKassenwerk({ env: { KASSENWERK_CONFIGURATION_RELEASE: 'twoPeople' } });
    anna = await app.login({
      username: 'nordlicht/anna',
      roles: ['teamLead', 'businessAdmin'],
      tenants: ['nordlicht'],
    });
    bernd = await app.login({ username: 'nordlicht/bernd', roles: ['teamLead'], tenants: ['nordlicht'] });
    stranger = await app.login({ username: 'albtal/c', roles: ['teamLead', 'businessAdmin'], tenants: ['albtal'] });
    caseworker = await app.login({ username: 'nordlicht/d', roles: ['caseworker'], tenants: ['nordlicht'] });
  });
  afterAll(() => app.stop());
  beforeEach(() => {
    Object.assign(content, { hash: hashOf('shown'), excluded: [] });
    decisions.length = 0;
  });

  let number = 0;
  const demand = (more: Partial<ReleaseDemand> = {}): ReleaseDemand => ({
    tenant: 'nordlicht',
    kind: 'bulkTest',
    subject: { type: 'run', id: `subject-${number}` },
    title: { de: 'Alle Mahnungen zurücknehmen', en: 'Withdraw all reminders' },
    hash: content.hash,
    ...more,
  });
  const ask = (more?: Partial<ReleaseDemand>): Promise<Release> =>
    runAsJob('nordlicht', 'test', () => inTransaction(app.strapi, (sql) => requireRelease(sql, demand(more))));
  const askAnew = (more?: Partial<ReleaseDemand>): Promise<Release> => {
    number += 1;
    return ask(more);
  };
  const decide = (who: Session, id: string, body: object = {}) =>
    who.call<Answer>('POST', `/api/kernel/releases/${id}/decision`, {
      decision: 'release',
      hash: content.hash,
      ...body,
    });
  const rows = <T>(text: string, params: unknown[] = []) =>
    system('test', () => withSql(app.strapi, (sql) => sql.rows<T>(text, params)));
  const idOf = async (username: string) =>
    (await rows<{ id: string }>('select id::text from up_users where username = $1', [username]))[0]!.id;
  const auditOf = async (id: string) =>
    (
      await rows<{ action: string }>("select action from audit_records where details ->> 'release' = $1 order by id", [
        id,
      ])
    ).map(({ action }) => action);

  it('take effect with the second of two different people, and once', async () => {
    const { documentId: id } = await askAnew();
    expect((await decide(anna, id)).body.data).toEqual({ status: 'open', complete: false });
    expect((await decide(anna, id)).body.error?.code).toBe('KW_RELEASE_SAME_PERSON');
    expect((await ask()).status).toBe('open');
    expect((await decide(bernd, id, { reason: 'geprüft' })).body.data).toEqual({ status: 'released', complete: true });
    expect((await ask()).status).toBe('released');
    expect((await decide(bernd, id)).body.error?.code).toBe('KW_RELEASE_NOT_OPEN');
    expect(decisions).toEqual(['open', 'released']);
    expect(await auditOf(id)).toEqual(['release.request', 'release.sign', 'release.sign']);
  });

  it('count two who sign at the same moment, and one who clicks three times once', async () => {
    const { documentId: id } = await askAnew();
    const clicks = await Promise.all([decide(anna, id), decide(anna, id), decide(anna, id)]);
    expect(clicks.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const { documentId: other } = await askAnew();
    const both = await Promise.all([decide(anna, other), decide(bernd, other)]);
    expect(both.map(({ body }) => body.data.complete).sort()).toEqual([false, true]);
  });

  it('lose their signatures when the content changes, and are asked for anew when it changes after the last one', async () => {
    const { documentId: id } = await askAnew();
    await decide(anna, id);
    content.hash = hashOf('changed');
    expect((await decide(bernd, id, { hash: hashOf('shown') })).body.error?.code).toBe('KW_RELEASE_CHANGED');
    expect((await decide(bernd, id)).body.data).toEqual({ status: 'open', complete: false });
    expect((await decide(anna, id)).body.data.complete).toBe(true);
    expect(await auditOf(id)).toContain('release.void');
    content.hash = hashOf('changed after the release');
    const again = await ask();
    expect(again.status).toBe('open');
    expect(again.documentId).not.toBe(id);
  });

  it('are not given by whoever changed the content', async () => {
    const { documentId: id } = await askAnew();
    content.excluded = [await idOf('nordlicht/anna')];
    const answer = await decide(anna, id);
    expect([answer.status, answer.body.error?.code]).toEqual([403, 'KW_RELEASE_EXCLUDED']);
  });

  it('are refused with a reason, by one person', async () => {
    const { documentId: id } = await askAnew();
    await decide(anna, id);
    expect((await decide(bernd, id, { decision: 'refuse' })).body.error?.code).toBe('KW_RELEASE_REASON_MISSING');
    const refused = await decide(bernd, id, { decision: 'refuse', reason: 'Falscher Monat' });
    expect(refused.body.data).toEqual({ status: 'refused', complete: true });
    expect(decisions).toEqual(['open', 'refused']);
    expect((await ask()).documentId).not.toBe(id);
  });

  it('lapse when they are not complete in time, whether or not somebody tries', async () => {
    const soon = await askAnew({ expiresAt: new Date(Date.now() + 500) });
    await decide(anna, soon.documentId);
    const statusOf = async () =>
      (await rows<{ status: string }>('select status from releases where id = $1', [soon.id]))[0]!.status;
    await waitFor(async () => (await statusOf()) === 'lapsed');
    const late = await decide(bernd, soon.documentId);
    expect([late.status, late.body.error?.code]).toEqual([409, 'KW_RELEASE_LAPSED']);
    const over = await askAnew({ expiresAt: new Date(Date.now() - 1) });
    expect((await decide(bernd, over.documentId)).body.error?.code).toMatch(/KW_RELEASE_LAPSED/);
    expect(await auditOf(over.documentId)).toEqual(['release.request', 'release.lapse']);
  });

  it('are listed for those who may sign them, with the reason why they may not', async () => {
    const { documentId: id } = await askAnew();
    await decide(anna, id);
    const seenBy = async (who: Session) =>
      (await who.call<{ data: { id: string; whyNot: object | null }[] }>('GET', '/api/kernel/releases')).body.data;
    expect((await seenBy(bernd)).find((one) => one.id === id)).toMatchObject({
      whyNot: null,
      needed: 2,
      signatures: [{ name: 'nordlicht/anna' }],
    });
    expect((await seenBy(anna)).find((one) => one.id === id)?.whyNot).toMatchObject({
      de: expect.stringContaining('bereits'),
    });
    expect((await seenBy(stranger)).some((one) => one.id === id)).toBe(false);
    expect((await decide(stranger, id)).status).toBe(404);
    expect((await decide(caseworker, id)).status).toBe(403);
  });

  it('are kept by the database itself: one signature a person, and none is changed or taken away', async () => {
    const { documentId, id } = await askAnew();
    await decide(anna, documentId);
    const again = `insert into release_signatures (tenant, release_id, signed_by, signer_name, hash, signed_at, is_void)
      select tenant, release_id, signed_by, signer_name, hash, now(), false from release_signatures where release_id = $1`;
    await expect(rows(again, [id])).rejects.toThrow(/release_signatures_once_idx/);
    await expect(rows("update release_signatures set signed_by = '7' where release_id = $1", [id])).rejects.toThrow(
      /never changed/,
    );
    await expect(rows('delete from release_signatures where release_id = $1', [id])).rejects.toThrow(/never changed/);
  });

  it('are withdrawn with what they were about', async () => {
    const { documentId: id, kind, tenant, subjectId } = await askAnew();
    await runAsJob('nordlicht', 'test', () =>
      inTransaction(app.strapi, (sql) => withdrawRelease(sql, { tenant, kind, subjectId }, 'no longer needed')),
    );
    expect((await decide(anna, id)).body.error?.code).toBe('KW_RELEASE_NOT_OPEN');
  });

  describe('of configuration', () => {
    const text = { de: 'Prüfen', en: 'Check' };
    const process = (title: string) => ({
      tenant: 'nordlicht',
      definition: {
        kind: 'process',
        key: 'ownProcess',
        title: { de: title, en: title },
        phases: [{ key: 'A', title: text }],
        steps: [
          { id: 'decide', type: 'engine.task', phase: 'A', number: [1], title: text, parameters: { title: text } },
        ],
      },
    });
    const publish = async (who: Session, body: object) =>
      who.call<{ data: Publication; error?: { code?: string } }>('POST', '/api/engine/processes', body);
    const current = () =>
      runAsJob('nordlicht', 'test', () =>
        loadConfiguration<{ title: { de: string } }>(app.strapi, {
          kind: 'process',
          key: 'ownProcess',
          tenant: 'nordlicht',
        }),
      );
    const hashOfRelease = async (id: string) =>
      (await rows<{ hash: string }>('select hash from releases where document_id = $1', [id]))[0]!.hash;

    it('takes effect when a second person has released it', async () => {
      const { body } = await publish(anna, process('Eins'));
      expect(body.data).toMatchObject({ version: 1, changed: true, status: 'draft' });
      await expect(current()).rejects.toThrow(/KW_CONFIGURATION_MISSING/);
      const id = body.data.release!;
      const hash = await hashOfRelease(id);
      expect((await decide(anna, id, { hash })).body.error?.code).toBe('KW_RELEASE_EXCLUDED');
      expect((await decide(bernd, id, { hash })).body.data.status).toBe('released');
      expect(await current()).toMatchObject({ version: 1, definition: { title: { de: 'Eins' } } });
    });

    it('gives way to a newer draft, and stays out when it is refused', async () => {
      const older = (await publish(anna, process('Zwei'))).body.data;
      const same = (await publish(anna, process('Zwei'))).body.data;
      expect(same).toMatchObject({ version: older.version, changed: false, release: older.release });
      const newer = (await publish(anna, process('Drei'))).body.data;
      expect((await decide(bernd, older.release!)).body.error?.code).toBe('KW_RELEASE_NOT_OPEN');
      await decide(bernd, newer.release!, { decision: 'refuse', reason: 'Schritt fehlt' });
      expect((await current()).definition.title.de).toBe('Eins');
    });

    it('follows the policy of the fund, which itself takes two people to change', async () => {
      const policy = { tenant: 'nordlicht', default: 'twoPeople', kinds: { process: 'onePerson' } };
      const put = (who: Session, tenant = 'nordlicht') =>
        who.call<{ data: Publication; error?: { code?: string } }>('PUT', '/api/kernel/release-policy', {
          ...policy,
          tenant,
        });
      expect((await put(anna, 'albtal')).status).toBe(403);
      const { release } = (await put(anna)).body.data;
      expect((await publish(anna, process('Vier'))).body.data.status).toBe('draft');
      await decide(bernd, release!, { hash: await hashOfRelease(release!) });
      expect((await publish(anna, process('Fünf'))).body.data.status).toBe('published');
      expect((await put(anna)).body.data.changed).toBe(false);
    });

    it('is told who signs what, how many, and where the rule comes from', async () => {
      interface View {
        policy: { default: string; kinds: Record<string, string>; from: string };
        waitingRelease: string | null;
        releases: { kind: string; signatures: number; besideAuthor: boolean; days: number | null; roles: string[] }[];
      }
      const show = (who: Session, tenant: string) =>
        who.call<{ data: View }>('GET', `/api/kernel/release-policy?tenant=${tenant}`);
      const { policy, waitingRelease, releases } = (await show(bernd, 'nordlicht')).body.data;
      expect(policy).toEqual({ default: 'twoPeople', kinds: { process: 'onePerson' }, from: 'fund' });
      expect(waitingRelease).toBeNull();
      expect(releases.find(({ kind }) => kind === 'configuration')).toMatchObject({
        signatures: 1,
        besideAuthor: true,
        days: 14,
        roles: expect.arrayContaining(['businessAdmin', 'teamLead']) as string[],
      });
      expect(releases.find(({ kind }) => kind === 'run')).toMatchObject({ signatures: 2, days: null });
      expect((await show(bernd, '*')).body.data.policy.from).toBe('installation');
      expect((await show(anna, 'albtal')).status).toBe(403);
    });

    it('is not asked of what the installation itself ships', async () => {
      const shipped = await rows<{ status: string }>(
        "select distinct status from configuration_versions where tenant = '*'",
      );
      expect(shipped).toEqual([{ status: 'published' }]);
    });
  });
});
