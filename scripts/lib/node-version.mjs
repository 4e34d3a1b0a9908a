import { PlainError } from './stop-with.mjs';

/**
 * Asked before anything else is imported, in words that an old Node.js understands: it lacks what the other modules use.
 * @throws PlainError naming the version that is needed
 */
export function assertNodeVersion(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new PlainError(`Bitte verwenden Sie Node.js 20.19 oder neuer (hier läuft ${version}).`);
}
