import type { Sql } from '@kassenwerk/kernel';
import { createCollector } from './collector';

/** @param taken a table that refuses plain inserts: a row is there already */
function recordingSql(taken?: string) {
  const calls: { text: string; params: unknown[] }[] = [];
  const sql = {
    execute: async (text: string, params: unknown[] = []) => {
      calls.push({ text, params });
      const refuses = taken && text.includes(`into ${taken}`) && !text.includes('on conflict');
      if (refuses) throw Object.assign(new Error('duplicate key'), { code: '23505' });
    },
    rows: async () => [
      { name: 'member_id', type: 'text' },
      { name: 'amount_cents', type: 'integer' },
    ],
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
    expect(calls[0]?.text).toContain('select $1, r.member_id::text, r.amount_cents::integer');
    const [tenant, ids, amounts] = calls[0]!.params as [string, Buffer, Buffer];
    expect([tenant, ids.toString('latin1').slice(-6), amounts.toString('latin1').slice(-1)]).toEqual([
      'nordlicht',
      'a\0\0\0\u0001b',
      '2',
    ]);
  });

  it('keeps the order of tables and leaves existing rows alone where asked to', async () => {
    const { calls, sql } = recordingSql('parents');
    const collector = createCollector();
    collector.collect('parents', [{ a: 1 }], { onConflict: 'ignore' });
    collector.collect('children', [{ b: 1 }]);
    collector.collect('nothing', []);
    await collector.flush(sql, 't');
    const inserts = calls.map(({ text }) => text).filter((text) => text.startsWith('insert'));
    expect(inserts.map((text) => /into (\w+)/.exec(text)?.[1])).toEqual(['parents', 'parents', 'children']);
    expect(inserts.map((text) => text.includes('on conflict do nothing'))).toEqual([false, true, false]);
  });

  it('tells of a row that is there already where nobody asked to leave it alone', async () => {
    const collector = createCollector();
    collector.collect('children', [{ b: 1 }]);
    await expect(collector.flush(recordingSql('children').sql, 't')).rejects.toThrow('duplicate key');
  });

  it('takes nothing for a name that is none', async () => {
    const collector = createCollector();
    collector.collect('runs; drop table runs', [{ a: 1 }]);
    await expect(collector.flush(recordingSql().sql, 't')).rejects.toThrow(/not the name/);
  });
});
