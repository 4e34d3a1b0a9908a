import type { OriginalSource } from '../contracts/originals';

const sources = new Map<string, OriginalSource>();

/** Call in `register()`. The name becomes part of addresses: letters only. */
export function registerOriginalSource(name: string, source: OriginalSource): void {
  sources.set(name, source);
}

export const originalSources = (): readonly [name: string, source: OriginalSource][] => [...sources];

export const originalSourceOf = (name: string): OriginalSource | undefined => sources.get(name);
