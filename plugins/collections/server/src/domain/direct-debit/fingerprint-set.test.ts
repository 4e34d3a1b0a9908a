import { FingerprintSet } from './fingerprint-set';

it('tells new texts from known ones, also beyond its expected size', () => {
  const seen = new FingerprintSet(10);
  const ids = Array.from({ length: 50_000 }, (_, index) => `NL-202612-${index}`);
  expect(ids.every((id) => seen.add(id))).toBe(true);
  expect(ids.some((id) => seen.add(id))).toBe(false);
});
