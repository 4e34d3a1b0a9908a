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
  });
  afterAll(() => app?.stop());

  const inFund = <T>(sql: string, params: unknown[] = []) =>
    runAsJob(tenant, 'test', () => withSql(app.strapi, (one) => one.rows<T>(sql, params)));

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
});
