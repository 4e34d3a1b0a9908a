/**
 * Traces of characters that were lost before the file reached us: replacement marks, control characters, UTF-8 that
 * somebody read as windows-1252 ("MÃ¼ller"), and a question mark inside a word ("M?ller").
 */
const lost =
  // eslint-disable-next-line no-control-regex -- control characters are what we look for
  /[\ufffd\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|[ÃÂ][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â€|\p{L}\?(?=\p{Ll})/gu;

/** A cheap first look, true for every line with lost characters and for few others. */
export function mayHoldLostCharacters(line: string): boolean {
  // eslint-disable-next-line no-control-regex -- see above
  return /[?\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffdÃÂâ]/.test(line);
}

export function countLostCharacters(text: string): number {
  return text.match(lost)?.length ?? 0;
}
