import { laterOf, nextTargetDay, type CivilDate } from '@kassenwerk/kernel';
import { earliestCollectionDate, type BankProfile } from '../direct-debit';

export interface CollectionWish {
  dueOn: CivilDate;
  /** When the member was told amount and date; undefined when that was agreed otherwise. */
  preNotifiedOn?: CivilDate;
}

export type CollectionCalendar = (wish: CollectionWish) => CivilDate;

/**
 * The day of collection for a due date: not before it, on a TARGET day, lead time and pre-notification kept. The members of
 * a run share few due dates, so each answer is worked out once.
 */
export function collectionCalendar(now: Date, profile: BankProfile): CollectionCalendar {
  const known = new Map<string, CivilDate>();
  return ({ dueOn, preNotifiedOn }) => {
    const key = `${dueOn}|${preNotifiedOn ?? ''}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const earliest = earliestCollectionDate({ now, profile, preNotificationSentOn: preNotifiedOn });
    const day = laterOf(earliest, nextTargetDay(dueOn));
    known.set(key, day);
    return day;
  };
}
