import type { BankEvent } from '../bank-answers';

/** Words of a remittance that may name a member: its number, KVNR or mandate reference. Upper case. */
export interface MemberReferences {
  words: string[];
}

const shortest = 4;
const longest = 35;
const most = 20;

/**
 * What a self-payer may have quoted. References are copied with blanks in them or glued to a word, so the parts between
 * hyphens count too, with and without the blanks.
 */
export function memberReferencesIn({
  remittance,
  structuredReference,
}: Pick<BankEvent, 'remittance' | 'structuredReference'>): MemberReferences {
  const text = `${structuredReference ?? ''} ${remittance ?? ''}`.toUpperCase();
  const whole = text.split(/[\s,;:/]+/);
  const parts = whole.flatMap((word) => word.split('-'));
  const glued = text.replace(/\s+/g, '').split('-');
  const words = [...whole, ...parts, ...glued].map((word) => word.replace(/^[^A-Z0-9]+|[^A-Z0-9]+$/g, ''));
  return { words: [...new Set(words.filter(isReferenceLike))].slice(0, most) };
}

function isReferenceLike(word: string): boolean {
  return word.length >= shortest && word.length <= longest && /\d/.test(word);
}
