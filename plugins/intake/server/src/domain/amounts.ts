/** The largest sum in a text: `1.234,50 €`, `EUR 99`, `12,- Euro`. */
export function amountIn(text: string): number | null {
  const pattern =
    /(?:(?:€|EUR|Euro)\s?(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,(\d{2}|-))?)|(?:(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,(\d{2}|-{1,2}))?\s?(?:€|EUR\b|Euro\b))/gi;
  const cents = [...text.matchAll(pattern)].map(([, before, beforeCents, after, afterCents]) => {
    const euros = Number((before ?? after ?? '0').replaceAll('.', ''));
    return euros * 100 + (Number(beforeCents ?? afterCents ?? 0) || 0);
  });
  return cents.length > 0 ? Math.max(...cents) : null;
}
