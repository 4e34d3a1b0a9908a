import type { Sql } from './sql';
import { unlessThere } from './unless-there';

function recording() {
  const said: string[] = [];
  const sql = { execute: (text: string) => Promise.resolve(said.push(text)) } as unknown as Sql;
  return { said, sql };
}

const refused = (code: string) => Object.assign(new Error('refused'), { code });

describe('unlessThere', () => {
  it('inserts plainly as long as nothing is there', async () => {
    const { said, sql } = recording();
    await expect(
      unlessThere(sql, 'on conflict do nothing', (suffix) => Promise.resolve(`insert ${suffix}`)),
    ).resolves.toBe('insert ');
    expect(said).toEqual(['savepoint unless_there', 'release savepoint unless_there']);
  });

  it('asks for conflicts once something is there', async () => {
    const { said, sql } = recording();
    const insert = (suffix: string) =>
      suffix === '' ? Promise.reject(refused('23505')) : Promise.resolve(`insert ${suffix}`);
    await expect(unlessThere(sql, 'on conflict do nothing', insert)).resolves.toBe('insert on conflict do nothing');
    expect(said).toEqual([
      'savepoint unless_there',
      'rollback to savepoint unless_there',
      'release savepoint unless_there',
    ]);
  });

  it('passes every other refusal on at once', async () => {
    const { said, sql } = recording();
    await expect(unlessThere(sql, '', () => Promise.reject(refused('23514')))).rejects.toThrow('refused');
    expect(said).toEqual(['savepoint unless_there']);
  });
});
