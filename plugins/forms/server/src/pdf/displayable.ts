/** Letters that the fonts lack, as the compiler's refusal names them. */
export function undisplayable(refusal: string): string[] {
  // Written for programmers twice over: once as a text in the refusal, once as the refusal itself.
  const texts = [...refusal.matchAll(/the text `(.*?)` could not be displayed/g)].map(([, quoted = '']) =>
    unescaped(unescaped(quoted)).slice(1, -1),
  );
  return [...new Set(texts.flatMap((text) => [...text]))];
}

/** The compiler quotes what it stumbles over, and a log must not hold what people wrote. */
export const withoutContent = (refusal: string): string =>
  [...refusal.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)]
    .map(([, text = '']) => text.replace(/`[^`]*`|\\".*?\\"/g, '…'))
    .slice(0, 3)
    .join('; ') || 'no reason given';

/** The way Rust writes a text for programmers. */
const unescaped = (text: string): string =>
  text.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/g, (_all, code: string | undefined, plain: string) =>
    code === undefined ? plain : String.fromCodePoint(parseInt(code, 16)),
  );

/** The same text with the numbers of these letters in their place: `‹U+4E2D›`. */
export function displayable(text: string, letters: readonly string[]): string {
  const missing = new Set(letters.filter((letter) => letter > '~'));
  return [...text].map((letter) => (missing.has(letter) ? nameOf(letter) : letter)).join('');
}

const nameOf = (letter: string): string => `‹U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}›`;

const longRun = /[^\s]{40,}/gu;

/** Text without a space would run out of the page: it may be broken anywhere, by a space of no width. */
export const breakable = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, '\u{FFFD}').replace(longRun, (run) => run.replace(/(.{24})(?=.)/gu, '$1\u{200B}'));
