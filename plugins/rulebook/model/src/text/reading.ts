import type { Texts } from '../definition/texts';

/** What was read, or what should have stood there. */
export type Read<T> = { value: T } | { expected: Texts };

export const expect = (de: string, en: string): { expected: Texts } => ({ expected: { de, en } });
