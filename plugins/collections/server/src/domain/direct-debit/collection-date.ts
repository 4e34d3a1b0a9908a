import {
  addDays,
  addTargetDays,
  berlinCivilDate,
  berlinInstant,
  isTargetDay,
  laterOf,
  nextTargetDay,
  type CivilDate,
} from '@kassenwerk/kernel';
import type { BankProfile } from './bank-profile';
import { collectionDateRefusals, type CollectionDateRefusal } from './collection-date-refusals';

export interface CollectionDateInput {
  /** When the file is to be handed to the bank. */
  now: Date;
  /** The latest pre-notification among the members of the file; undefined when none is needed any more. */
  preNotificationSentOn?: CivilDate;
  profile: BankProfile;
}

/** The TARGET day the bank counts a file as submitted that arrives at this instant. */
export function submissionDay(now: Date, profile: BankProfile): CivilDate {
  const today = berlinCivilDate(now);
  const isInTime = now.getTime() <= berlinInstant(today, profile.cutOff).getTime();
  return isInTime ? nextTargetDay(today) : nextTargetDay(addDays(today, 1));
}

/** The first day on which the bank may collect: lead time and pre-notification kept, TARGET open. */
export function earliestCollectionDate(input: CollectionDateInput): CivilDate {
  const { now, preNotificationSentOn, profile } = input;
  const forBank = addTargetDays(submissionDay(now, profile), profile.leadDays);
  if (preNotificationSentOn === undefined) return forBank;
  return laterOf(forBank, nextTargetDay(addDays(preNotificationSentOn, profile.preNotificationDays)));
}

/** Why this collection date cannot be kept, or undefined when it can. The sentence names the day to take instead. */
export function checkCollectionDate(
  collectionDate: CivilDate,
  input: CollectionDateInput,
): CollectionDateRefusal | undefined {
  const { now, preNotificationSentOn, profile } = input;
  const earliest = earliestCollectionDate(input);
  if (!isTargetDay(collectionDate)) {
    return collectionDateRefusals.closed(collectionDate, laterOf(earliest, nextTargetDay(collectionDate)));
  }
  if (collectionDate < addTargetDays(submissionDay(now, profile), profile.leadDays)) {
    return collectionDateRefusals.tooEarly(collectionDate, earliest, profile);
  }
  if (collectionDate < earliest && preNotificationSentOn !== undefined) {
    return collectionDateRefusals.notAnnounced(collectionDate, earliest, preNotificationSentOn, profile);
  }
  const latest = addDays(berlinCivilDate(now), profile.maxDaysAhead);
  if (collectionDate > latest) return collectionDateRefusals.tooFarAhead(collectionDate, latest, profile);
  return undefined;
}
