import { inputReader, writePath } from './item-values';

it('reads columns from the item or as they are fixed, and the beginning of a long text', () => {
  const read = inputReader({
    inputs: { topic: 'found.topic', channel: { value: 'email' }, text: 'body', name: 'name' },
  });
  expect(read({ found: { topic: 'refund' }, body: 'a'.repeat(5_000), name: '' })).toEqual({
    topic: 'refund',
    channel: 'email',
    text: 'a'.repeat(2_000),
    name: null,
  });
});

it('writes below what is there, and leaves alone what others hold', () => {
  const route = { team: 'service' };
  const data = { route, other: 1 };
  expect(writePath(data, 'route.days', 3)).toEqual({ route: { team: 'service', days: 3 }, other: 1 });
  expect(writePath({}, 'a.b.c', true)).toEqual({ a: { b: { c: true } } });
  expect(route).toEqual({ team: 'service' });
});
