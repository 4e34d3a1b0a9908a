import type { Priority } from '../contracts/case';

/** How many hours a priority goes ahead of an ordinary case. */
const hoursAhead: Readonly<Record<Priority, number>> = { now: 240, high: 48, normal: 0, low: -72 };
const hour = 3_600_000;

/**
 * The place of a case in every list: the earlier, the sooner. Priority is a head start and not a wall, so whatever waits longer than the
 * head start comes first, and nothing starves; the place never changes while time passes, so an index can keep it.
 */
export const rankOf = (priority: Priority, receivedAt: Date): Date =>
  new Date(receivedAt.getTime() - hoursAhead[priority] * hour);
