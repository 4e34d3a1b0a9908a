import type { BankEvent } from '../bank-answers/events';

const LONGEST_REFERENCE = 35;
const SHORTEST_REFERENCE = 4;
/** Banking apps and people break a reference into groups. */
const MOST_GROUPS = 5;
const MOST_REFERENCES = 60;

/**
 * What a payer may have meant by the text of a transfer: every word with a digit and every run of a few words without
 * the blanks between them, as written and in capitals.
 */
export function paymentReferences({ structuredReference, remittance }: BankEvent): readonly string[] {
  const words = (remittance ?? '').split(/\s+/).filter((word) => word !== '');
  const runs = words.flatMap((_, first) => runsFrom(words, first)).filter((run) => /\d/.test(run));
  const written = structuredReference === null ? runs : [structuredReference, ...runs];
  const variants = written.flatMap((reference) => [reference, reference.toUpperCase()]);
  return [...new Set(variants)].slice(0, MOST_REFERENCES);
}

function runsFrom(words: readonly string[], first: number): string[] {
  const runs: string[] = [];
  let run = '';
  for (const word of words.slice(first, first + MOST_GROUPS)) {
    run += word;
    if (run.length > LONGEST_REFERENCE) break;
    if (run.length >= SHORTEST_REFERENCE) runs.push(run);
  }
  return runs;
}
