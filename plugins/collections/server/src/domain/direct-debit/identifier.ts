/** Why a bank would refuse an identifier; `undefined` when it would not. */
export type IdentifierProblem = 'length' | 'characters' | 'slash' | 'blank';

const MAX_LENGTH = 35;
const CHARACTERS = /^[A-Za-z0-9+?/\-:().,' ]+$/;

/**
 * The rule for message, payment, end-to-end and mandate references: 1 to 35 characters of the SEPA set, no slash at
 * either end and no double slash (EPC implementation guidelines). A blank at an end is refused too: banks trim it and
 * would then answer with another reference than the one sent.
 */
export function identifierProblem(value: string): IdentifierProblem | undefined {
  if (value.length < 1 || value.length > MAX_LENGTH) return 'length';
  if (!CHARACTERS.test(value)) return 'characters';
  if (value.startsWith('/') || value.endsWith('/') || value.includes('//')) return 'slash';
  if (value.startsWith(' ') || value.endsWith(' ')) return 'blank';
  return undefined;
}

export function isIdentifier(value: string): boolean {
  return identifierProblem(value) === undefined;
}
