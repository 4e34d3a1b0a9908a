import type { Sql } from '@kassenwerk/kernel';
import { createCollector } from './collector';

function recordingSql() {
  const calls: { text: string; params: unknown[] }[] = [];
  const sql = {
    execute: async (text: string, params: unknown[] = []) => calls.push({ text, params }),
  } as unknown as Sql;
  return { calls, sql };
}

describe('createCollector', () => {
  it('inserts all rows of a table with one statement, and each row once', async () => {
    const { calls, sql } = recordingSql();
    const collector = createCollector();
    collector.collect('receivables', [{ member_id: 'a', amount_cents: 1 }]);
    collector.collect('receivables', [{ member_id: 'b', amount_cents: 2 }]);
    await collector.flush(sql, 'nordlicht');
    await collector.flush(sql, 'nordlicht');
    expect(calls).toHaveLength(1);
    expect(calls[0]?.text).toContain('insert into receivables (tenant, member_id, amount_cents)');
    expect(calls[0]?.params).toEqual([
      'nordlicht',
      '[{"member_id":"a","amount_cents":1},{"member_id":"b","amount_cents":2}]',
    ]);
  });

  it('keeps the order of tables and leaves existing rows alone where asked to', async () => {
    const { calls, sql } = recordingSql();
    const collector = createCollector();
    collector.collect('parents', [{ a: 1 }], { onConflict: 'ignore' });
    collector.collect('children', [{ b: 1 }]);
    collector.collect('nothing', []);
    await collector.flush(sql, 't');
    expect(calls.map(({ text }) => /insert into (\w+)/.exec(text)?.[1])).toEqual(['parents', 'children']);
    expect(calls[0]?.text).toContain('on conflict do nothing');
    expect(calls[1]?.text).not.toContain('on conflict');
  });

  it('takes nothing for a name that is none', () => {
    expect(() => createCollector().collect('runs; drop table runs', [{ a: 1 }])).toThrow(/not the name/);
  });
});
