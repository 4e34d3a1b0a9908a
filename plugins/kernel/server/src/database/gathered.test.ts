import { runAsJob } from '../scope/scope';
import { gathered } from './gathered';

interface Given {
  tenant: string;
  value: number;
}

describe('calls that go together', () => {
  const setUp = (carry: (given: readonly Given[]) => void = () => undefined) => {
    const batches: number[][] = [];
    const call = gathered(async (given: readonly Given[]) => {
      batches.push(given.map(({ value }) => value));
      await new Promise((done) => setTimeout(done, 5));
      carry(given);
      return given.map(({ value }) => value * 2);
    });
    const ask = (value: number, tenant = 'nordlicht', job = 'mailbox') =>
      runAsJob(tenant, job, () => call({ tenant, value }));
    return { batches, ask };
  };

  it('are those that came while another was under way, each with its own answer', async () => {
    const { batches, ask } = setUp();
    expect(await Promise.all([1, 2, 3, 4].map((value) => ask(value)))).toEqual([2, 4, 6, 8]);
    expect(batches).toEqual([[1], [2, 3, 4]]);
    expect(await ask(5)).toBe(10);
  });

  it('have one fund and one signature', async () => {
    const { batches, ask } = setUp();
    await Promise.all([ask(1), ask(2), ask(3, 'albtal'), ask(4, 'nordlicht', 'partner'), ask(5)]);
    expect(batches).toEqual([[1], [3], [4], [2, 5]]);
  });

  it('fail each for itself', async () => {
    const { ask } = setUp((given) => {
      if (given.some(({ value }) => value === 3)) throw new Error('three');
    });
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((value) => ask(value)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });
});
