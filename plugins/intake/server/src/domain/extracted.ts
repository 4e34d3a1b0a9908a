/** What was found in a request; lists are in the order of the text, each value once. */
export interface Extracted {
  kvnrs: string[];
  memberNumbers: string[];
  ibans: string[];
  /** Numbers of cases, as `readReference` writes them. */
  references: string[];
  emails: string[];
  phones: string[];
  /** Civil dates that are called a birth date. */
  birthDates: string[];
  names: PersonName[];
  /** Who stands below the letter; one of `names`. */
  signedBy?: PersonName | undefined;
  towns: { postalCode: string; town: string }[];
  /** The largest sum of money. */
  amountCents: number | null;
}

export interface PersonName {
  first: string;
  last: string;
}
