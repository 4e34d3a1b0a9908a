import { assertNodeVersion } from './node-version.mjs';

describe('assertNodeVersion', () => {
  it.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('takes %s', (version) => {
    expect(() => assertNodeVersion(version)).not.toThrow();
  });
  it.each(['18.20.8', '20.18.3', '16.0.0'])('refuses %s and names what is needed', (version) => {
    expect(() => assertNodeVersion(version)).toThrow(`Node.js 20.19 oder neuer (hier läuft ${version})`);
  });
});
