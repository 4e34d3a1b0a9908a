import type { BilingualText } from '../errors/kassenwerk-error';

/** Why nothing of a person is deleted, however old it is. */
export interface RetentionHold {
  reason: string;
  title: BilingualText;
  /**
   * SQL that answers the held ones among the members in `candidates (member_id)` as `member_id`; `$1` is the tenant. Asked with each
   * chunk, so let it begin from the candidates.
   */
  sql: string;
}

const holds = new Map<string, RetentionHold>();

/** Call in `register()`. */
export function declareRetentionHold(hold: RetentionHold): void {
  holds.set(hold.reason, hold);
}

/** All that have been declared. */
export const retentionHolds = (): RetentionHold[] => [...holds.values()];
