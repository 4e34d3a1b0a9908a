import { textIn } from '@kassenwerk/forms/model';
import type { FormHead } from '../api/shapes';

/** Forms in whose title or description all words stand, in the language somebody reads or in plain German. */
export function formsLike(forms: readonly FormHead[], wanted: string, language: string): FormHead[] {
  const words = folded(wanted).split(/\s+/).filter(Boolean);
  return forms.filter(({ title, description }) => {
    const text = folded(
      [title, description ?? undefined].flatMap((one) => (one ? [textIn(one, language), one.de] : [])).join(' '),
    );
    return words.every((word) => text.includes(word));
  });
}

/** As people type on a phone: small letters, `ue` or `u` for `ü`. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/g, '$1');
