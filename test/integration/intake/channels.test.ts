import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inTransaction, makeKvnr, runAsJob } from '@kassenwerk/kernel';
import { resolveTask, startRun } from '@kassenwerk/engine';
import { bootKassenwerk, type Booted, type Session } from '../../support/boot';
import type * as fetching from '../../../plugins/intake/server/src/channels/mail/fetch-mail';
import type * as scanning from '../../../plugins/intake/server/src/channels/scan/take-scans';
import { hasDovecot, startImapServer, type ImapServer } from '../../support/imap-server';
import { pdfOf } from '../forms/support/files';
import { signedInMember } from '../forms/support/signed-in-member';
import { mailboxOn, mailOf } from './support/mails';
import { signedInPartner } from './support/partner';
import { requestsOf, subject, tenant, text, type Sorted } from './support/requests';
import { twoWait } from './support/waiting-twice';

const dist = '../../../plugins/intake/dist/server/src/channels';
const { fetchMail } = require(`${dist}/mail/fetch-mail`) as typeof fetching;
const { takeScans } = require(`${dist}/scan/take-scans`) as typeof scanning;

describe('requests of every channel', () => {
  let app: Booted;
  let staff: Session;
  let imap: ImapServer | undefined;
  const { inFund, sorted, accept, member, drop, takeScansByHand } = requestsOf(() => app);

  beforeAll(async () => {
    app = await bootKassenwerk({ role: 'all' });
    staff = await app.login({ username: 'nordlicht/anke', roles: ['caseworker'], tenants: [tenant] });
    if (hasDovecot()) imap = await startImapServer();
    await present(['nordlicht/anke', 'nordlicht/bernd']);
    await takeScansByHand();
  });
  afterAll(async () => {
    await imap?.stop();
    await app?.stop();
  });

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
    email: async ({ kvnr }) => {
      imap!.deliver(mailOf({ body: `${text}\nVersichertennummer: ${kvnr}` }));
      expect(await fetchMail(app.strapi, mailboxOn(imap!))).toEqual({ received: 1, refused: 0, failed: 0 });
    },
    scan: async ({ kvnr }) => {
      drop('brief.pdf', await pdfOf(1));
      drop('brief.xml', `<index><subject>${subject}</subject><text>${text}</text><kvnr>${kvnr}</kvnr></index>`);
      expect(await takeScans(app.strapi, tenant, new Date())).toEqual({ received: 1, refused: 0 });
    },
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
  const partner = async (): Promise<Session> => (partnerSession ??= await signedInPartner(app));

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
    // The IMAP server is Debian's dovecot-imapd; without it that channel is left out, as the name of the test says.
    const channels = ['form', 'portal', 'partner', 'phone', 'scan', ...(hasDovecot() ? ['email'] : [])];

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

    if (!hasDovecot()) it.skip('takes a request by email: dovecot-imapd is not installed', () => undefined);

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

  it('takes what is delivered twice once, and refuses another content under the same number', async () => {
    const one = {
      externalId: 'twice',
      channel: 'partner' as const,
      subject: 'Fahrkosten',
      text: 'Bitte erstatten Sie die Fahrkosten.',
    };
    const first = await accept(one);
    expect(await accept(one)).toEqual({ id: first.id, isNew: false });
    await expect(accept({ ...one, text: 'Etwas anderes.' })).rejects.toMatchObject({ code: 'KW_INTAKE_KEY_REUSED' });
  });

  it('adds the same letter by another channel to the case that it has, and opens a new one for another invoice', async () => {
    const { id, kvnr } = await member('N700');
    const letter = (amount: string) =>
      `Sehr geehrte Damen und Herren, anbei meine Rechnung der Zahnarztpraxis am Markt über ${amount} Euro mit der Bitte um Erstattung auf mein bekanntes Konto. Meine Nummer lautet ${kvnr}. Mit freundlichen Grüßen`;
    await accept({ channel: 'phone', subject: 'Rechnung', text: letter('80,00') });
    const [first] = await sorted('phone');
    expect(first).toMatchObject({ memberId: id, topic: 'invoice', status: 'sorted' });
    await accept({ channel: 'email', subject: 'Rechnung', text: letter('80,00') });
    const [again] = await sorted('email');
    expect(again).toMatchObject({ caseId: first!.caseId, status: 'duplicate', duplicateOf: first!.id });
    await accept({ channel: 'email', subject: 'Rechnung', text: letter('95,50') });
    const [other] = await sorted('email');
    expect(other!.status).toBe('sorted');
    expect(other!.caseId).not.toBe(first!.caseId);
  });

  it('puts what nobody can tell into clearing, and what points at two people too', async () => {
    await accept({ subject: 'Hallo', text: 'Bitte melden Sie sich.' });
    expect((await sorted('email'))[0]).toMatchObject({ area: 'clearing', team: 'clearing', status: 'clearing' });
    const [one, two] = [await member('N801'), await member('N802')];
    await accept({ subject: 'Umzug', text: `Wir sind umgezogen: ${one.kvnr} und ${two.kvnr}` });
    expect((await sorted('email'))[0]).toMatchObject({ area: 'clearing', memberId: null, topic: 'addressChange' });
    const { body } = await staff.call<{ data: { clearing: object[]; channels: { channel: string }[] } }>(
      'GET',
      `/api/intake/overview?tenant=${tenant}`,
    );
    expect(body.data.clearing.length).toBeGreaterThanOrEqual(2);
  });

  it('goes on after a process was killed between accepting and beginning', async () => {
    const { kvnr } = await member('N900');
    const { id } = await accept({ channel: 'partner', text: `${text} ${kvnr}` });
    await sorted('partner');
    // As it lies there when the message was claimed, the batch was taken and nothing more happened.
    await inFund(
      `with one as (update intake_items set status = 'received', run_id = null, case_id = null where document_id = $1 returning batch)
       update outbox_messages set status = 'pending', due_at = now(), payload = jsonb_build_object('last', (select batch - 1 from one))
       where topic = 'intake.received' and key = 'after-' || (select batch - 1 from one)`,
      [id],
    );
    expect((await sorted('partner'))[0]).toMatchObject({ id, topic: 'addressChange' });
  });

  it('opens one case for the same letter in two batches at work at the same moment', async () => {
    const { kvnr } = await member('N910');
    const letter = `Bitte erstatten Sie mir die Kosten der Fahrt zur Behandlung in der Klinik am Fjord, die Belege liegen bei. ${kvnr}`;
    const items = [
      await accept({ channel: 'partner', text: letter }),
      await accept({ channel: 'phone', text: letter }),
    ];
    await sorted('phone');
    const ids = items.map(({ id }) => id);
    const places = `select place from generate_series(0, 255) as place`;
    const lock = `pg_advisory_xact_lock(hashtextextended('intake alike ' || $1::text, place))`;
    await runAsJob(tenant, 'test', () =>
      inTransaction(app.strapi, async (sql) => {
        await sql.rows(`select ${lock} from (${places}) as p`, [tenant]);
        await inFund(
          `with gone as (delete from cases where document_id in (select case_id from intake_items where document_id = any ($1)))
           update intake_items set status = 'received', case_id = null, duplicate_of = null where document_id = any ($1)`,
          [ids],
        );
        for (const id of ids)
          await startRun(app.strapi, {
            tenant,
            process: 'request',
            items: [{ key: id, subjectType: 'intakeItem', subjectId: id }],
          });
        // Both stand before the place of this letter now.
        await twoWait(app);
      }),
    );
    const [phone] = await sorted('phone');
    const [partner] = await sorted('partner');
    expect(phone!.caseId).toBe(partner!.caseId);
    expect([phone!.status, partner!.status].sort()).toEqual(['duplicate', 'sorted']);
  });

  it('forgets its runs after a month', async () => {
    const runs = await inFund<{ keepDays: number }>(
      `select distinct keep_days as "keepDays" from runs where process = 'request'`,
    );
    expect(runs).toEqual([{ keepDays: 30 }]);
  });

  it('keeps damaged scans aside with their reason, waits for half a file, and takes the same sheet once', async () => {
    const sheet = await pdfOf(2);
    drop('halb.pdf', sheet, { secondsAgo: 1 });
    drop('kaputt.pdf', Buffer.from('%PDF-1.7 nichts dahinter'));
    drop('falsch.png', Buffer.from('kein Bild'));
    drop('mit.pdf', await pdfOf(3));
    drop('mit.json', '{ kaputt');
    expect(await takeScans(app.strapi, tenant, new Date())).toEqual({ received: 0, refused: 3 });
    const folder = join(app.dataDir, 'scan-in', tenant);
    expect(readdirSync(join(folder, 'refused')).sort()).toEqual(['falsch.png', 'kaputt.pdf', 'mit.json', 'mit.pdf']);
    const { body } = await staff.call<{ data: { faults: { id: string; name: string; reason: string }[] } }>(
      'GET',
      `/api/intake/overview?tenant=${tenant}`,
    );
    expect(body.data.faults.map(({ name, reason }) => `${name} ${reason}`).sort()).toEqual([
      'falsch.png KW_FILE_KIND',
      'kaputt.pdf KW_FILE_MALFORMED',
      'mit.pdf KW_SCAN_INDEX_DAMAGED',
    ]);
    const tasks = await inFund<{ id: string; subjectId: string; team: string; title: string }>(
      `select document_id as id, subject_id as "subjectId", team, title from tasks where kind = 'intakeFault' and status = 'open' order by id`,
    );
    expect(tasks.map(({ team, title }) => `${team}: ${title}`)).toEqual(
      Array(3).fill('clearing: Ein gescannter Brief wurde nicht angenommen'),
    );
    const [first, second] = body.data.faults.map(({ id }) => id);
    expect((await staff.call('POST', `/api/intake/intake-faults/${first}/settle`, {})).status).toBe(204);
    const task = tasks.find(({ subjectId }) => subjectId === second)!;
    await runAsJob(tenant, 'test', () => resolveTask(app.strapi, task.id, { decision: 'done' }));
    const after = await staff.call<{ data: { faults: { id: string }[] } }>(
      'GET',
      `/api/intake/overview?tenant=${tenant}`,
    );
    expect(after.body.data.faults).toHaveLength(1);
    const [open] = await inFund<{ count: number }>(
      `select count(*)::int as count from tasks where kind = 'intakeFault' and status = 'open'`,
    );
    expect(open!.count).toBe(1);
    drop('halb.pdf', sheet);
    expect(await takeScans(app.strapi, tenant, new Date())).toEqual({ received: 1, refused: 0 });
    const before = await sorted('scan');
    drop('noch-einmal.pdf', sheet);
    expect(await takeScans(app.strapi, tenant, new Date())).toEqual({ received: 1, refused: 0 });
    expect((await sorted('scan'))[0]!.id).toBe(before[0]!.id);
    expect(before[0]).toMatchObject({ area: 'clearing' });
  });

  it('names what lies in the scan folder and will never be a letter', async () => {
    drop('bescheid.docx', 'Word', { secondsAgo: 3_600 });
    drop('ohne-brief.json', '{}', { secondsAgo: 3_600 });
    expect(await takeScans(app.strapi, tenant, new Date())).toEqual({ received: 0, refused: 2 });
    const { body } = await staff.call<{ data: { faults: { name: string; reason: string }[] } }>(
      'GET',
      `/api/intake/overview?tenant=${tenant}`,
    );
    const found = body.data.faults.map(({ name, reason }) => `${name} ${reason}`);
    expect(found).toEqual(
      expect.arrayContaining(['bescheid.docx KW_FILE_KIND', 'ohne-brief.json KW_SCAN_LETTER_MISSING']),
    );
  });
});
