import type { Core } from '@strapi/strapi';
import type { BilingualText } from '../errors/kassenwerk-error';

/** What whoever publishes a configuration should know, without being kept from it. */
export type ConfigurationWarnings = (
  strapi: Core.Strapi,
  tenant: string,
  definition: unknown,
) => Promise<BilingualText[]>;

const byKind = new Map<string, ConfigurationWarnings>();

/** Call in `register()`; shown to the person who is about to release a draft of this kind. */
export function warnBeforePublishing(kind: string, warnings: ConfigurationWarnings): void {
  byKind.set(kind, warnings);
}

export const warningsOf = async (
  strapi: Core.Strapi,
  { kind, tenant, definition }: { kind: string; tenant: string; definition: unknown },
): Promise<BilingualText[]> => (await byKind.get(kind)?.(strapi, tenant, definition)) ?? [];
