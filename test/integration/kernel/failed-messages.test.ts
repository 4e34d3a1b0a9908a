import {
  enqueue,
  fail,
  inTransaction,
  listen,
  liveChannel,
  onTopic,
  runAsJob,
  system,
  withSql,
  type LiveEvent,
} from '@kassenwerk/kernel';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';
import { waitFor } from '../engine/waiting';

interface Message {
  documentId: string;
  status: string;
  attempts: number;
  lastError: string | null;
  giveUpReason: string | null;
  payload: object;
}

interface Answer {
  data?: { done: number; left: { id: string; code: string }[] };
  error?: { code?: string };
}

interface Grant {
  action: string[];
  subject: string[];
}

const topic = 'test.delivery';
const error = 'KW_TEST_AWAY: The partner is away.';
const secret = 'Geheimnis einer Person';

/** Messages that have used up their attempts: somebody tries again when the cause is gone, or gives them up. */
describe('messages that have failed', () => {
  let app: Booted;
  let operator: Session;
  let colleague: Session;
  let foreign: Session;
  let caseworker: Session;
  let isBroken = true;
  const arrived: string[] = [];
  const told: LiveEvent[] = [];
  let stopListening: () => Promise<void>;

  beforeAll(async () => {
    onTopic(topic, async ({ key, payload }) => {
      if (key === 'quoted') await withSql(app.strapi, (sql) => sql.rows('select $1::int', [payload['name']]));
      // Whoever was faster has delivered it while this attempt was still at work.
      if (key === 'settled')
        await rows("update outbox_messages set status = 'delivered' where topic = $1 and key = $2", [topic, key]);
      if (isBroken)
        throw fail('unavailable', 'KW_TEST_AWAY', { de: 'Der Partner ist weg.', en: 'The partner is away.' });
      arrived.push(key);
    });
    app = await bootKassenwerk();
    stopListening = await listen(app.strapi, liveChannel, (event) => told.push(JSON.parse(event) as LiveEvent));
    const person = (username: string, role: string, tenant: string) =>
      app.login({ username: `${tenant}/${username}`, roles: [role], tenants: [tenant] });
    operator = await person('betrieb', 'operator', 'nordlicht');
    colleague = await person('administration', 'businessAdmin', 'nordlicht');
    foreign = await person('betrieb', 'operator', 'albtal');
    caseworker = await person('bearbeitung', 'caseworker', 'nordlicht');
  });
  afterAll(async () => {
    await stopListening?.();
    await app?.stop();
  });
  beforeEach(() => {
    isBroken = true;
    arrived.length = 0;
  });

  const rows = <T>(text: string, params: unknown[] = []): Promise<T[]> =>
    system('test', () => withSql(app.strapi, (sql) => sql.rows<T>(text, params)));
  const stored = async (key: string): Promise<Message> =>
    (
      await rows<Message>(
        `select document_id as "documentId", status, attempts, last_error as "lastError", give_up_reason as "giveUpReason", payload
         from outbox_messages where topic = $1 and key = $2`,
        [topic, key],
      )
    )[0]!;
  const arrivedOf = (key: string) => arrived.filter((one) => one === key);
  const codeOf = ({ body }: { body: Answer }) => body.error?.code;
  const retry = (who: Session, id: string) => who.call<Answer>('POST', `/api/kernel/outbox-messages/${id}/retry`, {});
  const giveUp = (who: Session, id: string, reason = 'Der Partner nimmt sie nicht mehr an.') =>
    who.call<Answer>('POST', `/api/kernel/outbox-messages/${id}/give-up`, { reason });
  const auditOf = (id: string) =>
    rows<{ action: string; actorName: string; details: object }>(
      `select action, actor_name as "actorName", details from audit_records
       where subject_type = 'outboxMessage' and subject_id = $1 order by id`,
      [id],
    );

  /** A message whose attempts are used up on the way the dispatcher goes; only the hours between them are left out. */
  async function failed(key: string): Promise<string> {
    await runAsJob('nordlicht', 'test', () =>
      inTransaction(app.strapi, (sql) =>
        enqueue(sql, { tenant: 'nordlicht', topic, key, payload: { name: secret }, subject: `test:${key}` }),
      ),
    );
    await waitFor(async () => {
      const { status, attempts, lastError } = await stored(key);
      if (attempts === 1 && lastError !== null) {
        await rows('update outbox_messages set attempts = 11, due_at = now() where key = $1', [key]);
      }
      return status === 'failed';
    });
    return (await stored(key)).documentId;
  }

  async function delivered(key: string): Promise<void> {
    await runAsJob('nordlicht', 'test', () =>
      inTransaction(app.strapi, (sql) => enqueue(sql, { tenant: 'nordlicht', topic, key, payload: {} })),
    );
    await waitFor(async () => (await stored(key)).status === 'delivered');
  }

  it('are listed with their error, without what they carry', async () => {
    const id = await failed('listed');
    const list = await operator.call<{ data: Record<string, unknown>[] }>(
      'GET',
      '/api/kernel/outbox-messages?filters[status][$eq]=failed',
    );
    expect(list.body.data).toMatchObject([{ documentId: id, topic, key: 'listed', attempts: 12, lastError: error }]);
    expect(JSON.stringify(list.body)).not.toContain(secret);
    expect(list.body.data[0]).not.toHaveProperty('payload');
    const asked = await operator.call('GET', '/api/kernel/outbox-messages?filters[payload][$containsi]=Geheimnis');
    expect(asked.status).toBe(400);
    const topics = await operator.call<{ data: string[] }>('GET', '/api/kernel/outbox-topics');
    expect(topics.body.data).toEqual(expect.arrayContaining([topic, 'identity.passwordReset']));
  });

  it('are delivered when somebody tries again after the cause is gone', async () => {
    const id = await failed('again');
    isBroken = false;
    expect((await retry(operator, id)).status).toBe(204);
    await waitFor(async () => (await stored('again')).status === 'delivered');
    expect(arrivedOf('again')).toHaveLength(1);
    expect(await auditOf(id)).toEqual([
      { action: 'retryDelivery', actorName: 'nordlicht/betrieb', details: { outbox: topic } },
    ]);
    // Failed, tried again, delivered: whoever looks at the list sees each.
    const toldOf = () => told.filter((event) => event.id === id);
    await waitFor(async () => toldOf().length === 3);
    expect(toldOf()[0]).toEqual({ tenant: 'nordlicht', type: 'outboxMessage', id });
    const second = await retry(operator, id);
    expect([second.status, codeOf(second)]).toEqual([409, 'KW_OUTBOX_MESSAGE_NOT_FAILED']);
  });

  it('begin with all attempts anew', async () => {
    const id = await failed('anew');
    expect((await retry(operator, id)).status).toBe(204);
    await waitFor(async () => (await stored('anew')).attempts === 1);
    expect(await stored('anew')).toMatchObject({ status: 'pending', lastError: error });
  });

  it('are set to work once when two people try again at the same moment', async () => {
    const id = await failed('twice');
    isBroken = false;
    const answers = await Promise.all([retry(operator, id), retry(colleague, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    await waitFor(async () => (await stored('twice')).status === 'delivered');
    expect(arrivedOf('twice')).toHaveLength(1);
    expect(await auditOf(id)).toHaveLength(1);
  });

  it('are tried again together; one that is seen to already keeps no other from it', async () => {
    const ids = [await failed('one'), await failed('two')];
    await giveUp(operator, ids[1]!);
    isBroken = false;
    const { status, body } = await operator.call<Answer>('POST', '/api/kernel/outbox-retries', {
      outboxMessages: [...ids, ids[0]!, 'unbekannt'],
    });
    expect(status).toBe(200);
    expect(body.data).toEqual({
      done: 1,
      left: [
        { id: ids[1], code: 'KW_OUTBOX_MESSAGE_NOT_FAILED' },
        { id: 'unbekannt', code: 'KW_OUTBOX_MESSAGE_NOT_FOUND' },
      ],
    });
    await waitFor(async () => (await stored('one')).status === 'delivered');
    expect([arrivedOf('one').length, arrivedOf('two').length]).toEqual([1, 0]);
  });

  it('name the kind of a database error and its place, not the values that its message quotes', async () => {
    await failed('quoted');
    const { lastError } = await stored('quoted');
    expect(lastError).toContain('22P02');
    expect(lastError).not.toContain(secret);
  });

  it('are those that nobody has settled: a late failure takes nothing back', async () => {
    await runAsJob('nordlicht', 'test', () =>
      inTransaction(app.strapi, (sql) => enqueue(sql, { tenant: 'nordlicht', topic, key: 'settled', payload: {} })),
    );
    await waitFor(async () => (await stored('settled')).status === 'delivered');
    isBroken = false;
    await delivered('behind');
    expect(await stored('settled')).toMatchObject({ status: 'delivered', lastError: null });
  });

  it('stay given up, with the reason beside them and not in the audit trail', async () => {
    const id = await failed('never');
    expect((await giveUp(colleague, id, '  Doppelt gesendet.  ')).status).toBe(204);
    isBroken = false;
    expect(await stored('never')).toMatchObject({ status: 'givenUp', giveUpReason: 'Doppelt gesendet.', payload: {} });
    expect(await auditOf(id)).toEqual([
      { action: 'giveUpDelivery', actorName: 'nordlicht/administration', details: { outbox: topic } },
    ]);
    for (const answer of [await retry(operator, id), await giveUp(operator, id)]) {
      expect([answer.status, codeOf(answer)]).toEqual([409, 'KW_OUTBOX_MESSAGE_NOT_FAILED']);
    }
    // The dispatcher has been through everything that is due when a later message has arrived.
    await delivered('after');
    expect(arrivedOf('never')).toEqual([]);
    expect((await stored('never')).status).toBe('givenUp');
  });

  it('are given up with a reason alone', async () => {
    const id = await failed('reason');
    expect((await giveUp(operator, id, '   ')).status).toBe(422);
    expect((await stored('reason')).status).toBe('failed');
  });

  it('do not exist for another fund, and are not for everybody of the own', async () => {
    const id = await failed('foreign');
    for (const answer of [await retry(foreign, id), await giveUp(foreign, id)]) {
      expect([answer.status, codeOf(answer)]).toEqual([404, 'KW_OUTBOX_MESSAGE_NOT_FOUND']);
    }
    const many = await foreign.call<Answer>('POST', '/api/kernel/outbox-retries', { outboxMessages: [id] });
    expect(many.body.data).toEqual({ done: 0, left: [{ id, code: 'KW_OUTBOX_MESSAGE_NOT_FOUND' }] });
    for (const answer of [await retry(caseworker, id), await giveUp(caseworker, id)]) expect(answer.status).toBe(403);
    expect(await stored('foreign')).toMatchObject({ status: 'failed', attempts: 12 });
    expect(await auditOf(id)).toEqual([]);
  });

  it('are tried again as far as a role that is narrowed to some of them goes', async () => {
    const ids = [await failed('within'), await failed('beyond')];
    const lead = await app.login({ username: 'nordlicht/leitung', roles: ['teamLead'], tenants: ['nordlicht'] });
    const { body } = await lead.call<{ data: { shipped: { grants: Grant[] } } }>(
      'GET',
      '/api/kernel/roles/operator?tenant=nordlicht',
    );
    const { shipped } = body.data;
    const narrowed = shipped.grants.map((grant) =>
      grant.subject.includes('outboxMessage') ? { ...grant, conditions: { key: 'within' } } : grant,
    );
    const definition = { ...shipped, grants: narrowed };
    const published = await lead.call('POST', '/api/kernel/roles/operator/narrow', { tenant: 'nordlicht', definition });
    expect(published.status).toBe(200);
    const many = await operator.call<Answer>('POST', '/api/kernel/outbox-retries', { outboxMessages: ids });
    expect(many.body.data).toEqual({ done: 1, left: [{ id: ids[1], code: 'KW_NOT_FOUND' }] });
    expect((await giveUp(operator, ids[1]!)).status).toBe(404);
    expect((await stored('beyond')).status).toBe('failed');
  });
});
