import type { Priority } from '../../contracts/case';

/** How heavily an open case of a priority weighs on the person who has it. */
export const weightOf: Readonly<Record<Priority, number>> = { now: 4, high: 2, normal: 1, low: 1 };

/** What somebody without a work profile may have at once. */
export const defaultCapacity = 25;
