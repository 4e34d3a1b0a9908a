import { system } from '@kassenwerk/kernel';
import { askedPartner, type AskedPartner } from '../../support/asked-partner';
import type * as forgetting from '../../../plugins/engine/server/src/schedules/forget-runs';
import { waitFor } from './waiting';
import { bootMs, create, effect, openWorkbench, tenant, type Workbench } from './workbench';

const { forgetRuns } = require('../../../plugins/engine/dist/server/src/schedules/forget-runs') as typeof forgetting;

const ask = (parameters: object = {}) => ({
  id: 'check',
  type: 'engine.partner',
  parameters: { partner: 'pruefdienst', send: ['seen'], dataClasses: ['casework'], timeLimitHours: 24, ...parameters },
});
const answered = effect('answered', { when: { outcome: { step: 'check', is: 'answered' } } });

describe('questions to a partner', () => {
  let bench: Workbench;
  let partner: AskedPartner;

  beforeAll(async () => {
    bench = await openWorkbench();
    const admin = await bench.login({ username: `${tenant}/fach`, roles: ['businessAdmin'], tenants: [tenant] });
    partner = await askedPartner(bench, admin, { tenant, key: 'pruefdienst' });
  }, bootMs);
  afterAll(() => bench?.stop());
  beforeEach(() => bench.sql((sql) => sql.execute('truncate staging.effects')));

  const rows = <T>(text: string, params: unknown[]) => bench.sql((sql) => sql.rows<T>(text, params));
  const questionsOf = (run: number) =>
    rows<{ id: string; itemId: number; status: string; hasData: boolean }>(
      `select document_id as id, item_id as "itemId", status, data is not null as "hasData" from partner_questions
       where run_id = $1 order by id`,
      [run],
    );
  const allAsked = (run: number, count: number) =>
    waitFor(async () => {
      const asked = await questionsOf(run);
      return asked.length === count && asked;
    }, 60_000);

  it('reach it under names that lead to nobody, page by page, and come back to their items', async () => {
    const steps = [create(1_200), effect('a'), ask({ pseudonymous: true }), answered];
    const run = await bench.start(steps);
    await allAsked(run, 1_200);
    const { questions, results } = await partner.work('answers');
    expect(new Set(questions.map(({ key }) => key)).size).toBe(1_200);
    for (const { key } of questions) expect(key).toMatch(/^[\w-]{22}$/);
    expect(new Set(results.map(({ result }) => result))).toEqual(new Set(['accepted']));
    const { stages, partnerQuestions } = await bench.until(run, 'done');
    expect(stages.at(-2)?.result.answers).toEqual({ matched: 1_200, late: 0, duplicate: 0, unknown: 0 });
    expect((await bench.effects()).byStep).toEqual({ a: 1_200, answered: 1_200 });
    expect(partnerQuestions).toMatchObject([{ open: 0, answered: 1_200, closed: 0 }]);
    // Each person finds on record to whom the own data went.
    const [given] = await rows<{ people: number }>(
      `select count(distinct member_id)::int as people from audit_records where action = 'handOver' and subject_type = 'partnerQuestion'`,
      [],
    );
    expect(given!.people).toBe(1_200);
  });

  it('about somebody whose data are locked meanwhile stay here', async () => {
    await rows("insert into members (tenant, document_id, member_number, data_lock) values ($1, 'm2', 'M2', true)", [
      tenant,
    ]);
    const run = await bench.start([create(3), effect('a'), ask(), answered]);
    await allAsked(run, 3);
    expect((await partner.questions()).map(({ key }) => key)).toEqual(['m1', 'm3']);
    await rows("delete from members where document_id = 'm2'", []);
    const { questions } = await partner.work('answers');
    expect(questions.map(({ key }) => key)).toEqual(['m1', 'm2', 'm3']);
    await bench.until(run, 'done');
  });

  it('are each answered or over, also when their time ends while answers come in', async () => {
    const run = await bench.start([create(80), effect('a'), ask(), answered]);
    const asked = await allAsked(run, 80);
    const results = new Map<number, string>();
    const left = [...asked];
    const worker = async () => {
      for (let next = left.shift(); next; next = left.shift()) {
        const [answer] = await partner.answer([{ id: next.id }]);
        results.set(next.itemId, answer!.result);
        if (results.size === 20)
          await rows(
            "update run_stages set due_at = now() - interval '1 second' where run_id = $1 and due_at is not null",
            [run],
          );
      }
    };
    await Promise.all([worker(), worker(), worker()]);
    await waitFor(async () => (await bench.detail(run)).run.status === 'done', 60_000);
    const outcomes = await rows<{ id: number; outcome: string }>(
      `select id, data -> '$outcomes' ->> 'check' as outcome from run_items where run_id = $1 order by id`,
      [run],
    );
    // Each answer calls a worker to the run, which finds the time over while others are still to come.
    expect(new Set(results.values())).toEqual(new Set(['accepted', 'tooLate']));
    const expected = (result: string | undefined) => (result === 'accepted' ? 'answered' : 'timeout');
    expect(outcomes.map(({ id, outcome }) => [id, outcome])).toEqual(
      outcomes.map(({ id }) => [id, expected(results.get(id))]),
    );
    const after = await questionsOf(run);
    expect(after.filter(({ status }) => status === 'open')).toEqual([]);
    expect(after.some(({ hasData }) => hasData)).toBe(false);
  });

  it('go with a run whose time is over', async () => {
    const run = await bench.start([create(2), effect('a'), ask(), answered], { keepDays: 30 });
    await allAsked(run, 2);
    await partner.work('answers');
    await bench.until(run, 'done');
    await rows("update runs set finished_at = now() - interval '31 days' where id = $1", [run]);
    await system('test', () => forgetRuns(bench.strapi, new Date()));
    expect(await questionsOf(run)).toEqual([]);
  });
});
