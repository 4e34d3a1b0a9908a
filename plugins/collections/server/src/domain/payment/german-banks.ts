import bankDirectory from 'iban-to-bic/datasets/de.json';

/** Bank codes given out by the Bundesbank, each with the BIC of its bank. */
const bics: ReadonlyMap<string, string> = new Map(Object.entries(bankDirectory));

/** The bank code of a German IBAN. */
export function bankCodeOf(germanIban: string): string {
  return germanIban.slice(4, 12);
}

/** The BIC of the bank that holds a German account; `undefined` when nobody has that bank code. */
export function bicOf(germanIban: string): string | undefined {
  return bics.get(bankCodeOf(germanIban));
}
