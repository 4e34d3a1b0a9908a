import type { Session } from '../../support/boot';
import { bootTimeoutMs, openCollectionBench, tenant, waitsAt, type CollectionBench } from './support/collection-bench';

jest.setTimeout(bootTimeoutMs);

describe('a member corrected through the generated REST', () => {
  let bench: CollectionBench;
  let run: number;
  let editor: Session;
  let other: Session;
  let member: string;

  beforeAll(async () => {
    bench = await openCollectionBench();
    editor = await bench.staff('leitung', ['teamLead', 'providerStaff']);
    other = await bench.staff('zweite', ['teamLead', 'providerStaff']);
    const delivery = await bench.receive((await bench.generate({ members: 30, seed: 'corrected' })).path);
    run = await bench.collect(delivery, 'additional-contribution-2026');
    await bench.until(run, waitsAt('releaseAssessment'));
    const row = await bench.sql((sql) =>
      sql.one<{ subject_id: string }>('select subject_id from run_items where run_id = $1 order by id limit 1', [run]),
    );
    member = row!.subject_id;
  });
  afterAll(() => bench?.stop());

  const idOf = async (who: Session) => (await who.call<{ data: { id: string } }>('GET', '/api/kernel/me')).body.data.id;
  const shown = async (who: Session) =>
    (await who.call<{ data: { hash: string } }>('GET', `/api/engine/runs/${run}/release`)).body.data.hash;
  const sign = async (who: Session) => {
    const body = { decision: 'release', hash: await shown(who) };
    return who.call<{ error?: { code: string } }>('POST', `/api/engine/runs/${run}/release`, body);
  };

  it('keeps who it was, whatever the request says, and leaves an audit record of the same person', async () => {
    const data = { town: 'Flensburg', changedBy: 'jemand anders' };
    expect((await editor.call('PUT', `/api/members/${member}`, { data })).status).toBe(200);
    const by = await idOf(editor);
    const row = await bench.sql((sql) =>
      sql.one('select town, changed_by from members where tenant = $1 and document_id = $2', [tenant, member]),
    );
    expect(row).toEqual({ town: 'Flensburg', changed_by: by });
    const records = await bench.sql((sql) =>
      sql.rows(
        "select actor_id, subject_type, details -> 'fields' as fields from audit_records where subject_id = $1 and action = 'update'",
        [member],
      ),
    );
    expect(records).toEqual([{ actor_id: by, subject_type: 'member', fields: ['town'] }]);
  });

  it('bars that person from releasing the run, and nobody else', async () => {
    const refused = await sign(editor);
    expect([refused.status, refused.body.error?.code]).toEqual([403, 'KW_RELEASE_EXCLUDED']);
    expect((await sign(other)).status).toBe(200);
  });
});
