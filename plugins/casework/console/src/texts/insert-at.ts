/** A text with something put in the place of what is selected, and where the cursor stands then. */
export function insertAt(
  text: string,
  { start, end }: { start: number; end: number },
  added: string,
): { text: string; cursor: number } {
  return { text: text.slice(0, start) + added + text.slice(end), cursor: start + added.length };
}
