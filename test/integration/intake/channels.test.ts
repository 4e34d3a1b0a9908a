import { randomUUID } from 'node:crypto';
import { makeKvnr, runAsJob, withSql } from '@kassenwerk/kernel';
import { acceptRequest, type NewRequest } from '@kassenwerk/intake';
import { bootKassenwerk, sessionOf, type Booted, type Session } from '../../support/boot';
import { waitFor } from '../engine/waiting';
import { pdfOf } from '../forms/support/files';
import { signedInMember } from '../forms/support/signed-in-member';

const tenant = 'nordlicht';
const subject = 'Umzug nach Husum';
const text =
  'Guten Tag, ich bin umgezogen. Meine neue Anschrift lautet Am Markt 7, 25813 Husum. Bitte ändern Sie meine Daten. Vielen Dank und freundliche Grüße';

interface Sorted {
  id: string;
  status: string;
  memberId: string | null;
  caseId: string;
  channel: string;
  area: string;
  team: string;
  topic: string;
  priority: number;
  answerDays: number;
  assignee: string | null;
  answerDueAt: Date | null;
  duplicateOf: string | null;
}

describe('requests of every channel', () => {
  let app: Booted;
  let staff: Session;

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'all' });
    staff = await app.login({ username: 'nordlicht/anke', roles: ['caseworker'], tenants: [tenant] });
    await present(['nordlicht/anke', 'nordlicht/bernd']);
  });
  afterAll(() => app?.stop());

  const inFund = <T>(sql: string, params: unknown[] = []) =>
    runAsJob(tenant, 'test', () => withSql(app.strapi, (one) => one.rows<T>(sql, params)));

  /** People who take cases of the insurance area; the first one is responsible for everybody from N to Z. */
  async function present(names: string[]): Promise<void> {
    await app.login({ username: names[1]!, roles: ['caseworker'], tenants: [tenant] });
    for (const name of names) {
      const [person] = await inFund<{ id: string }>('select id::text as id from up_users where username = $1', [name]);
      await inFund(
        `insert into work_profiles (tenant, staff_id, teams, skills, languages, capacity) values ($1, $2, '["insurance"]', '[]', '[]', 100)`,
        [tenant, person!.id],
      );
      await inFund(`insert into presences (tenant, staff_id, status, seen_at) values ($1, $2, 'available', now())`, [
        tenant,
        person!.id,
      ]);
      if (name === names[0])
        await inFund(
          `insert into caseloads (tenant, team, position, kind, from_value, to_value, staff_id) values ($1, 'insurance', 1, 'lastName', 'N', 'Z', $2)`,
          [tenant, person!.id],
        );
    }
  }

  const columns = `i.document_id as id, i.status, i.member_id as "memberId", i.case_id as "caseId", i.channel, c.area, c.team, c.topic, c.priority,
    c.answer_days as "answerDays", c.assignee, c.answer_due_at as "answerDueAt", i.duplicate_of as "duplicateOf"`;

  /** What became of the newest items, once all are sorted. */
  async function sorted(channel: string, count = 1): Promise<Sorted[]> {
    const ask = () =>
      inFund<Sorted>(
        `select ${columns} from intake_items i left join cases c on c.document_id = i.case_id
         where i.channel = $1 order by i.id desc limit $2`,
        [channel, count],
      );
    await waitFor(async () => {
      const rows = await ask();
      return rows.length === count && rows.every(({ status }) => status !== 'received');
    });
    return ask();
  }

  const accept = (more: Partial<NewRequest> = {}) =>
    runAsJob(tenant, 'test', () =>
      acceptRequest(app.strapi, {
        tenant,
        channel: 'email',
        externalId: randomUUID(),
        sender: { kind: 'unknown' },
        subject,
        text,
        remarks: [],
        ...more,
      }),
    );

  async function member(number: string): Promise<{ id: string; kvnr: string }> {
    const kvnr = makeKvnr('M', Number(number.replace(/\D/g, '')));
    const [row] = await inFund<{ id: string }>(
      `insert into members (tenant, member_number, kvnr, first_name, last_name, birth_date, street, house_number, postal_code, town, status)
       values ($1, $2, $3, 'Frauke', 'Hansen', '1971-02-03', 'Deichweg', '4', '24939', 'Flensburg', 'active') returning document_id as id`,
      [tenant, number, kvnr],
    );
    return { id: row!.id, kvnr };
  }

  const ok = async (answer: Promise<{ status: number; body: unknown }>): Promise<void> => {
    const { status, body } = await answer;
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
  };

  interface From {
    memberId: string;
    session: Session;
    kvnr: string;
  }

  /** The same content by every channel; each names the person in the way in which the channel does. */
  const handIn: Record<string, (from: From) => Promise<void>> = {
    form: ({ session, kvnr }) =>
      ok(
        session.call('POST', '/api/forms/own/submissions', {
          form: 'free-letter',
          idempotencyKey: randomUUID(),
          language: 'de',
          answers: {
            firstName: 'Meike',
            lastName: 'Petersen',
            birthDate: '1980-05-04',
            kvnr,
            about: 'other',
            subject,
            message: text,
            answerBy: 'portal',
          },
        }),
      ),
    portal: ({ session }) => ok(session.call('POST', '/api/portal/me/conversations', { topic: subject, text })),
    partner: async ({ kvnr }) =>
      ok(
        (await partner()).call('POST', '/api/intake/requests', {
          tenant,
          idempotencyKey: randomUUID(),
          subject,
          text,
          person: { kvnr },
        }),
      ),
    phone: ({ memberId }) =>
      ok(
        staff.call('POST', '/api/intake/phone-notes', {
          tenant,
          idempotencyKey: randomUUID(),
          memberId,
          subject,
          text,
        }),
      ),
  };

  let partnerSession: Session | undefined;
  async function partner(): Promise<Session> {
    if (partnerSession) return partnerSession;
    const admin = await app.login({ username: 'nordlicht/admin', roles: ['businessAdmin'], tenants: [tenant] });
    const [found] = await inFund<{ id: string }>('select document_id as id from partners where tenant = $1 limit 1', [
      tenant,
    ]);
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
    return (partnerSession = sessionOf(app.url, token));
  }

  it('sends what a mail tells to the right queue, with a member and a reason', async () => {
    const { id, kvnr } = await member('N100');
    await accept({ text: `${text}\nVersichertennummer ${kvnr}` });
    const [one] = await sorted('email');
    expect(one).toMatchObject({
      status: 'sorted',
      memberId: id,
      area: 'insurance',
      team: 'insurance',
      topic: 'addressChange',
      answerDays: 5,
    });
    const [found] = await inFund<{ routing: { sentence: { de: string }; confidence: number }; title: string }>(
      'select routing, title from cases where document_id = $1',
      [one!.caseId],
    );
    expect(found!.title).toBe('Neue Anschrift');
    expect(found!.routing.sentence.de).toContain('Neue Anschrift');
    expect(found!.routing.confidence).toBe(0.95);
  });

  describe('with the same content', () => {
    const results = new Map<string, Sorted>();
    const channels = ['form', 'portal', 'partner', 'phone'];

    it.each(channels)('takes a request by %s', async (channel) => {
      const number = `N2${channels.indexOf(channel)}`;
      const { memberId, session } = await signedInMember(app, staff, { fund: tenant, number });
      const kvnr = makeKvnr('P', 500 + channels.indexOf(channel));
      await inFund('update members set kvnr = $2 where document_id = $1', [memberId, kvnr]);
      await handIn[channel]!({ memberId, session, kvnr });
      const [one] = await sorted(channel);
      expect({ channel, memberId: one!.memberId, status: one!.status }).toEqual({
        channel,
        memberId,
        status: 'sorted',
      });
      results.set(channel, one!);
    });

    it('gives it to the same queue and person with the same urgency and by the same day', () => {
      const outcomes = channels.map((channel) => {
        const { area, team, topic, priority, answerDays, assignee, answerDueAt } = results.get(channel)!;
        return JSON.stringify({
          area,
          team,
          topic,
          priority,
          answerDays,
          assignee,
          day: answerDueAt?.toISOString().slice(0, 10),
        });
      });
      expect(new Set(outcomes).size).toBe(1);
      expect(results.get('form')).toMatchObject({ area: 'insurance', topic: 'addressChange', answerDays: 5 });
      expect(results.get('form')!.assignee).not.toBeNull();
    });
  });
});
