import type { BilingualText } from '../errors/kassenwerk-error';

/** To whom data of a member were given, besides the processors in the register. */
export interface RecipientSource {
  key: string;
  title: BilingualText;
  /** SQL with the columns `recipient`, `what`, `given_at`; `$1` is the tenant, `$2` the member's document id. */
  sql: string;
}

const sources = new Map<string, RecipientSource>();

/** Call in `register()`; the export of one person's data lists what it answers. */
export function declareRecipients(source: RecipientSource): void {
  sources.set(source.key, source);
}

/** All that have been declared. */
export const recipientSources = (): RecipientSource[] => [...sources.values()];
