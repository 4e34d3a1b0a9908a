import { isolateFailures } from './bisect';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

function failingOn(bad: (value: number) => boolean) {
  const done: number[] = [];
  const attempt = (group: readonly number[]) => {
    if (group.some(bad)) return Promise.reject(new Error('bad'));
    done.push(...group);
    return Promise.resolve();
  };
  return { done, attempt };
}

describe('isolateFailures', () => {
  it('finds exactly the items that fail, and everything else goes through once', async () => {
    const { done, attempt } = failingOn((value) => value === 3 || value === 700);
    const { failed, everythingFails } = await isolateFailures(numbers(1000), attempt);
    expect(failed.map(({ item }) => item)).toEqual([3, 700]);
    expect(done).toEqual(numbers(1000).filter((value) => value !== 3 && value !== 700));
    expect(everythingFails).toBe(false);
  });

  it('stops early when the cause is not in the items', async () => {
    let attempts = 0;
    const { everythingFails } = await isolateFailures(numbers(1000), () => {
      attempts += 1;
      return Promise.reject(new Error('table missing'));
    });
    expect(everythingFails).toBe(true);
    expect(attempts).toBeLessThan(40);
  });

  it('blames a single item for its own failure', async () => {
    const result = await isolateFailures([1], () => Promise.reject(new Error('bad')));
    expect(result).toMatchObject({ everythingFails: false, failed: [{ item: 1 }] });
  });
});
