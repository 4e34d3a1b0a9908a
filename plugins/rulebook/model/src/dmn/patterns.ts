const special = /[\\.[\]{}()*+?^$|-]/g;

/** A pattern as a regular expression of the whole text: `a*` is `^a.*$`. */
export const regexOf = (pattern: string): string =>
  `^${pattern.replaceAll(special, (one) => (one === '*' ? '.*' : one === '?' ? '.' : `\\${one}`))}$`;

/** @returns undefined for a regular expression that says more than a pattern can */
export function patternOf(regex: string): string | undefined {
  let rest = /^\^(.*)\$$/s.exec(regex)?.[1];
  let pattern = '';
  while (rest) {
    const token = /^(?:\\([^\w\s*?])|(\.\*)|(\.)|([^\\.[\]{}()*+?^$|]))/s.exec(rest);
    if (!token) return undefined;
    pattern += token[1] ?? (token[2] ? '*' : token[3] ? '?' : token[4]!);
    rest = rest.slice(token[0].length);
  }
  return rest === undefined ? undefined : pattern;
}
