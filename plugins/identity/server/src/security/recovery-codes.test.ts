import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes';

it('makes ten different codes', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}$/);
});

it('takes a code however it is typed', () => {
  expect(new Set(['K7QXM-2PRWA', 'k7qxm2prwa', ' k7qxm 2prwa '].map(hashOfRecoveryCode)).size).toBe(1);
  expect(hashOfRecoveryCode('K7QXM-2PRWB')).not.toBe(hashOfRecoveryCode('K7QXM-2PRWA'));
});
