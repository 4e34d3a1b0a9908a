import { todayInBerlin } from '@kassenwerk/kernel';

/** The civil date by which forms are filled in. */
export const today = (): string => todayInBerlin(new Date());
