import { isValidCreditorId, makeCreditorId } from './creditor-id';
import { isValidIk, makeIk } from './ik';
import { isValidKvnr, kvnrCheckDigit, makeKvnr } from './kvnr';

describe('KVNR', () => {
  test('the check digit follows the published rule', () => {
    expect(kvnrCheckDigit('A00050001')).toBe(5);
    expect(isValidKvnr('A000500015')).toBe(true);
    expect(isValidKvnr('A123456780')).toBe(true);
  });

  test.each(['A000500016', 'a000500015', 'A00050001', 'Ä000500015', '1000500015', ''])('%p is refused', (value) =>
    expect(isValidKvnr(value)).toBe(false),
  );

  test('made numbers are valid and one wrong digit is noticed', () => {
    for (const letter of 'ABMNYZ') {
      const kvnr = makeKvnr(letter, 12_345_678);
      expect(isValidKvnr(kvnr)).toBe(true);
      expect(isValidKvnr(kvnr.slice(0, 4) + String((Number(kvnr[4]) + 1) % 10) + kvnr.slice(5))).toBe(false);
    }
    expect(() => makeKvnr('A', 123_456_789)).toThrow(RangeError);
  });
});

describe('IK', () => {
  test.each(['109500969', '109519005', '101575519'])('%s of a real institution is valid', (ik) =>
    expect(isValidIk(ik)).toBe(true),
  );
  test.each(['109500968', '10950096', 'A09500969'])('%s is refused', (ik) => expect(isValidIk(ik)).toBe(false));
  test('made ones are valid', () => expect(isValidIk(makeIk('10990001'))).toBe(true));
});

describe('creditor id', () => {
  test('the test id of the Bundesbank is valid whatever its business code', () => {
    expect(isValidCreditorId('DE98ZZZ09999999999')).toBe(true);
    expect(isValidCreditorId('DE98ABC09999999999')).toBe(true);
  });

  test.each(['DE97ZZZ09999999999', 'DE98ZZZ0999999999', 'de98ZZZ09999999999', ''])('%p is refused', (id) =>
    expect(isValidCreditorId(id)).toBe(false),
  );

  test('made ones are valid', () => {
    expect(makeCreditorId('09999999999')).toBe('DE98ZZZ09999999999');
    expect(isValidCreditorId(makeCreditorId('01234567890', 'KW1'))).toBe(true);
    expect(() => makeCreditorId('1')).toThrow(RangeError);
  });
});
