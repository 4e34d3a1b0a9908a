import { isIPv4, isIPv6 } from 'node:net';

/** From where a request comes, as far as it helps a person to recognise a session of theirs. */
export interface Visitor {
  address: string;
  userAgent: string;
}

/** The network alone, not the exact address: 203.0.113.0/24, 2001:db8:1::/48. */
export function addressPrefix(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  if (isIPv4(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (!isIPv6(plain)) return 'unbekannt';
  return `${expanded(plain).slice(0, 3).join(':')}::/48`;
}

/** The eight groups of an IPv6 address without leading zeros. */
function expanded(address: string): string[] {
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const front = head ? head.split(':') : [];
  const back = tail ? tail.split(':') : [];
  const zeros = Array.from({ length: tail === undefined ? 0 : 8 - front.length - back.length }, () => '0');
  return [...front, ...zeros, ...back].map((group) => group.replace(/^0+(?=.)/, '').toLowerCase());
}

const browsers: readonly [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/.*Safari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** `Firefox, Windows`: the family alone, because the whole line would tell one person from another. */
export function browserFamily(userAgent: string): string {
  const nameIn = (list: readonly [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  const found = [nameIn(browsers), nameIn(systems)].filter(Boolean);
  return found.length > 0 ? found.join(', ') : 'unbekannt';
}
