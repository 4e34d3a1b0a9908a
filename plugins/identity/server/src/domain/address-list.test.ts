import { isAddressRange, isAllowedAddress } from './address-list';

it.each([
  ['203.0.113.7', true],
  ['203.0.113.0/24', true],
  ['2001:db8::/32', true],
  ['203.0.113.0/33', false],
  ['203.0.113', false],
  ['203.0.113.0/24/1', false],
  ['example.org', false],
  ['', false],
])('says of %j whether it is a range: %s', (text, expected) => expect(isAddressRange(text)).toBe(expected));

it.each([
  ['203.0.113.77', ['203.0.113.0/24'], true],
  ['::ffff:203.0.113.77', ['203.0.113.0/24'], true],
  ['203.0.114.1', ['203.0.113.0/24'], false],
  ['203.0.113.8', ['203.0.113.7', '10.0.0.0/8'], false],
  ['2001:db8:1::1', ['2001:db8::/32'], true],
  ['2001:db9::1', ['2001:db8::/32'], false],
  ['203.0.113.1', ['2001:db8::/32'], false],
  ['nonsense', ['0.0.0.0/0'], false],
  ['203.0.113.1', [], true],
])('compares %s with %j: %s', (address, ranges, expected) => expect(isAllowedAddress(address, ranges)).toBe(expected));
