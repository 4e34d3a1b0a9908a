export type PasswordProblem = 'tooShort' | 'tooLong' | 'likeName' | 'repeats' | 'tooCommon';

export const passwordMinLength = 12;
// bcrypt reads no more; a longer text would be cut without a word.
const maxBytes = 72;
/** What people add to a common word to satisfy a rule: `Sommer2026!!`. */
const ornamentLength = 6;

interface Candidate {
  password: string;
  username: string;
  isCommon(text: string): boolean;
}

/** Length and what is guessed first; no rules about digits and signs, which make passwords worse (BSI ORP.4, NIST 800-63B). */
export function passwordProblem({ password, username, isCommon }: Candidate): PasswordProblem | undefined {
  const small = password.toLowerCase();
  if ([...password].length < passwordMinLength) return 'tooShort';
  if (Buffer.byteLength(password) > maxBytes) return 'tooLong';
  if (partsOf(username).some((part) => small.includes(part))) return 'likeName';
  if (/^(.{1,4})\1+$/u.test(small)) return 'repeats';
  return isCommon(small) || isCommon(coreOf(small)) ? 'tooCommon' : undefined;
}

/** `nordlicht/anke.petersen` → the parts that would be guessed. */
const partsOf = (username: string): string[] =>
  username
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length >= 4);

/** The word inside, when little else is there. */
function coreOf(small: string): string {
  const core = small.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return core.length >= small.length - ornamentLength ? core : small;
}
