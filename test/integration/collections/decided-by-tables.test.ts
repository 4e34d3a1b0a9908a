import type { DecisionTable, Row } from '@kassenwerk/rulebook/model';
import { addDays } from '@kassenwerk/kernel';
import type { Session } from '../../support/boot';
import {
  bootTimeoutMs,
  openCollectionBench,
  tenant,
  today,
  waitsAt,
  type CollectionBench,
} from './support/collection-bench';

jest.setTimeout(bootTimeoutMs);

/** A fund that decides otherwise than the shipped tables, without code and without a restart. */
describe('a collection that is decided by tables', () => {
  let bench: CollectionBench;
  let admin: Session;
  let run: number;
  beforeAll(async () => {
    bench = await openCollectionBench();
    admin = await bench.staff('tabellen', ['businessAdmin']);
    await decideLetters();
    await decidePlausibility();
    await decideOwnChecks();
    const { path } = await bench.generate({ members: 400, seed: 'tables', defects: 0.2 });
    run = await bench.collect(await bench.receive(path));
    await bench.until(run, waitsAt('releaseFile'));
  });
  afterAll(() => bench?.stop());

  const shown = async (key: string) =>
    (
      await admin.call<{ data: { current: { definition: DecisionTable } } }>(
        'GET',
        `/api/rulebook/tables/${key}?tenant=${tenant}`,
      )
    ).body.data.current.definition;

  const publish = (definition: DecisionTable) =>
    admin.call<{ data: { version: number }; error?: { message: string } }>(
      'POST',
      `/api/rulebook/tables/${definition.key}/publish`,
      { tenant, definition: { ...definition, minimumCoverage: 0, tests: [] } },
    );

  async function release(definition: DecisionTable): Promise<void> {
    const { status, body } = await publish(definition);
    expect([status, body.error?.message]).toEqual([200, undefined]);
  }

  async function decideLetters(): Promise<void> {
    const definition = await shown('letter-template');
    const own = { value: 'own-notice', label: { de: 'Eigener Bescheid', en: 'Own notice' } };
    const row = (id: string, paymentMethod: string, template: string): Row => ({
      id,
      cells: { letter: { in: ['assessmentNotice'] }, paymentMethod: { in: [paymentMethod] } },
      outputs: { template },
    });
    await release({
      ...definition,
      outputs: definition.outputs.map((column) =>
        column.type === 'choice' ? { ...column, options: [...column.options, own] } : column,
      ),
      rows: [
        row('online', 'ePayment', own.value),
        row('payers', 'transfer', 'none'),
        row('debited', 'directDebit', 'assessment-notice'),
        ...definition.rows.filter(({ id }) => id === 'pre-notification'),
      ],
    });
  }

  async function decidePlausibility(): Promise<void> {
    const definition = await shown('plausibility');
    const task = { taskKind: 'clarification', team: 'insurance', priority: 80, dueDays: 3 };
    const row = (id: string, rule: string, outputs: Row['outputs'], more: Partial<Row> = {}): Row => ({
      id,
      cells: { rule: { in: [rule] } },
      outputs: { ...task, ...outputs },
      ...more,
    });
    await release({
      ...definition,
      rows: [
        row('kvnr-hint', 'KW-P-011', { outcome: 'hint' }),
        row('lock-off', 'KW-P-023', { outcome: 'off' }),
        row('postal-code', 'KW-A-026', { outcome: 'park' }),
        row('later', 'KW-P-015', { outcome: 'off' }, { validFrom: addDays(today(), 1) }),
        ...definition.rows.filter(({ id }) => id !== 'kw-p-013'),
      ],
    });
  }

  async function decideOwnChecks(): Promise<void> {
    const definition = await shown('member-check');
    const row = (id: string, cells: Row['cells'], outcome: string, title: string): Row => ({
      id,
      cells,
      outputs: { outcome, title, titleEn: title, taskKind: 'clarification', team: 'none', priority: 20, dueDays: 14 },
    });
    const untold = await publish({ ...definition, rows: [row('untold', {}, 'hint', ' ')] });
    expect([untold.status, untold.body.error?.message]).toEqual([
      422,
      expect.stringContaining('Der Text wird gebraucht'),
    ]);
    await release({
      ...definition,
      rows: [
        row('old', { age: { from: 75 } }, 'park', 'Älter als 74'),
        row('older', { age: { from: 70 } }, 'hint', 'Älter als 69'),
      ],
    });
  }

  const rows = <T>(text: string, params: unknown[] = [run]) => bench.sql((sql) => sql.rows<T>(text, params));

  interface Found {
    severity: string;
    message: string;
    decision: object;
    kind: string | null;
    team: string | null;
    priority: number | null;
    days: number | null;
  }

  /** What was found by a rule, each way once. */
  const foundBy = (rule: string) =>
    rows<Found>(
      `select distinct f.severity, f.message ->> 'de' as message, f.details -> 'decision' as decision, t.kind, t.team, t.priority,
         t.due_on - $3::date as days
       from findings f left join tasks t on t.tenant = f.tenant and t.item_id = f.item_id and t.finding_rule = f.rule
       where f.run_id = $1 and f.rule = $2 order by 2`,
      [run, rule, today()],
    );

  it('notes, leaves out and puts aside as the fund decides, with its team, urgency and days', async () => {
    const decision = (row: string) => ({ table: 'plausibility', version: 1, rows: [row] });
    const nobody = { kind: null, team: null, priority: null, days: null };
    const [kvnr] = await foundBy('KW-P-011');
    expect(kvnr).toMatchObject({ severity: 'hint', ...nobody, decision: decision('kvnr-hint') });
    expect(await foundBy('KW-P-023')).toEqual([]);
    const [code] = await foundBy('KW-A-026');
    expect(code).toMatchObject({
      severity: 'park',
      decision: decision('postal-code'),
      kind: 'clarification',
      team: 'insurance',
      priority: 80,
      days: 3,
    });
    const [status] = await foundBy('KW-P-015');
    expect(status).toMatchObject({ severity: 'park', decision: decision('kw-p-015'), days: 7 });
  });

  it('puts aside with a task what no row covers', async () => {
    const [name] = await foundBy('KW-P-013');
    expect(name).toMatchObject({ severity: 'park', kind: 'clarification', decision: { rows: [] } });
    expect(name!.message).toContain('sagt dazu nichts');
  });

  it('finds by rows that the fund has written, all of those that fit', async () => {
    const [old] = await foundBy('KW-E-old');
    expect(old).toMatchObject({ severity: 'park', message: 'Älter als 74', priority: 20, days: 14 });
    const [older] = await foundBy('KW-E-older');
    expect(older).toMatchObject({ severity: 'hint', decision: { table: 'member-check', version: 1, rows: ['older'] } });
  });

  it('writes no notice to whom the table gives none, and puts aside whose template is not there or for whom no row fits', async () => {
    const letters = await rows<{ method: string; letters: number; rule: string | null }>(
      `select r.payment_method as method, count(d.id) as letters, t.finding_rule as rule
       from run_items i join receivables r on r.tenant = i.tenant and r.member_id = i.subject_id and r.run_id = i.run_id
       left join tasks t on t.tenant = i.tenant and t.item_id = i.id and t.kind = 'letterTemplate'
       left join member_documents d on d.tenant = i.tenant and d.subject_id = i.subject_id and d.run_id = i.run_id and d.kind = 'assessmentNotice'
       where i.run_id = $1 group by 1, 3 order by 1, 3`,
    );
    expect(letters.map(({ method, rule, letters: count }) => [method, count > 0, rule])).toEqual([
      ['card', false, 'KW-N-057'],
      ['directDebit', true, null],
      ['ePayment', false, 'KW-N-059'],
      ['transfer', false, null],
    ]);
  });

  it('keeps some decisions of each table to try changes on', async () => {
    const kept = await rows<{ table: string }>(
      'select distinct table_key as table from decision_records where tenant = $1 order by 1',
      [tenant],
    );
    expect(kept.map(({ table }) => table)).toEqual(['letter-template', 'member-check', 'plausibility']);
  });
});
