import { addressPrefix, browserFamily } from './visitor';

it.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:10.1.2.3', '10.1.2.0/24'],
  ['2001:0db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  ['nonsense', 'unbekannt'],
])('keeps of the address %s the network %s', (address, prefix) => expect(addressPrefix(address)).toBe(prefix));

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox, Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130 Safari/537.36', 'Chrome, Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130 Safari/537.36 Edg/130',
    'Edge, Windows',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1', 'Safari, iOS'],
  ['curl/8', 'unbekannt'],
])('recognises %s', (line, family) => expect(browserFamily(line)).toBe(family));
