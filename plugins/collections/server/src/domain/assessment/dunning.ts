import { addDays, type Cents, type CivilDate } from '@kassenwerk/kernel';
import { z } from 'zod';

export const dunningParametersSchema = z.strictObject({
  levels: z
    .array(
      z.strictObject({
        /** Days after the due date (first level) or after the level before. */
        afterDays: z.number().int().min(1),
        feeCents: z.number().int().min(0).default(0),
        /** Time to pay that the letter grants. */
        graceDays: z.number().int().min(1).default(14),
      }),
    )
    .min(1)
    .default([
      { afterDays: 14, feeCents: 0, graceDays: 14 },
      { afterDays: 21, feeCents: 0, graceDays: 14 },
    ]),
  /** Days after the last level before enforcement takes over. */
  enforcementAfterDays: z.number().int().min(1).default(28),
  /** Below this nobody is reminded; it stays on the account. */
  smallAmountCents: z.number().int().min(0).default(500),
});

export type DunningParameters = z.infer<typeof dunningParametersSchema>;

export interface DunningState {
  openCents: Cents;
  dueOn: CivilDate;
  /** Levels already reached; 0 before the first letter. */
  level: number;
  lastDunnedOn: CivilDate | null;
  /** A caseworker's stop, with its last day; `null` when there is none. */
  blockedUntil: CivilDate | null;
  /** Minors are never reminded automatically: their representative is a case for a person. */
  isMinor: boolean;
}

export type DunningStep =
  | { kind: 'letter'; level: number; feeCents: Cents; payBy: CivilDate }
  | { kind: 'enforcement' }
  | { kind: 'task'; reason: 'minor' };

/** What the key date demands for one account; `undefined`: wait. */
export function nextDunningStep(
  state: DunningState,
  keyDate: CivilDate,
  parameters: DunningParameters,
): DunningStep | undefined {
  if (state.openCents < parameters.smallAmountCents || state.openCents <= 0) return undefined;
  if (state.blockedUntil !== null && keyDate <= state.blockedUntil) return undefined;
  const since = state.level === 0 ? state.dueOn : (state.lastDunnedOn ?? state.dueOn);
  const next = parameters.levels[state.level];
  if (keyDate < addDays(since, next?.afterDays ?? parameters.enforcementAfterDays)) return undefined;
  if (state.isMinor) return { kind: 'task', reason: 'minor' };
  if (!next) return { kind: 'enforcement' };
  return { kind: 'letter', level: state.level + 1, feeCents: next.feeCents, payBy: addDays(keyDate, next.graceDays) };
}
