const spelled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A key for a new text: „Rückfrage zur Anschrift“ → `rueckfrage-zur-anschrift`, with a number where it is taken. */
export function textKey(title: string, taken: readonly string[]): string {
  const plain = title.toLowerCase().replace(/[äöüß]/g, (letter) => spelled[letter] ?? '');
  const words = plain.match(/[a-z\d]+/g) ?? [];
  const base =
    words
      .join('-')
      .replace(/^[\d-]+/, '')
      .slice(0, 50) || 'text';
  const start = base.length > 1 ? base : `text-${base}`;
  const known = new Set(taken);
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? start : `${start}-${number}`;
    if (!known.has(key)) return key;
  }
}
