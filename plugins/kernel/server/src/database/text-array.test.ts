import { textArray } from './text-array';

it('writes texts and nulls in the binary format of PostgreSQL', () => {
  const buffer = textArray(['a', null, 'ä€']);
  expect(buffer.toString('hex')).toBe(
    ['00000001', '00000001', '00000019', '00000003', '00000001'].join('') + // head
      ['00000001', '61', 'ffffffff', '00000005', 'c3a4e282ac'].join(''),
  );
});

it('writes no element as an array without dimensions', () => {
  expect(textArray([]).toString('hex')).toBe('000000000000000100000019');
});
