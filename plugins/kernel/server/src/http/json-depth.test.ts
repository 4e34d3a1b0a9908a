import { isDeeperThan } from './json-depth';

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe('isDeeperThan', () => {
  it('takes what is as deep as allowed and refuses one level more', () => {
    expect(isDeeperThan(32, nested(32))).toBe(false);
    expect(isDeeperThan(32, nested(33))).toBe(true);
  });

  it('looks into objects and into every branch', () => {
    expect(isDeeperThan(2, { a: 1, b: { c: 2 } })).toBe(false);
    expect(isDeeperThan(2, { a: 1, b: { c: { d: 3 } } })).toBe(true);
  });

  it('survives what would end the stack', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 500_000; level += 1) deep = { deep };
    expect(isDeeperThan(32, deep)).toBe(true);
  });

  it.each([undefined, null, 'text', Buffer.alloc(3)])('finds no depth in %p', (value) => {
    expect(isDeeperThan(1, value)).toBe(false);
  });
});
