import type { Core } from '@strapi/strapi';
import type { AppAbility } from '../ability/ability';
import type { Sql } from '../database/sql';
import type { BilingualText, KassenwerkError } from '../errors/kassenwerk-error';
import type { Release } from './release-store';

/** What is to be released as it is at this moment. */
export interface ReleaseContent {
  hash: string;
  /** People who changed it and may not sign. */
  excluded: readonly string[];
}

export interface ReleaseDecision {
  release: Release;
  /** `open`: one more person has signed, others are still missing. */
  status: 'open' | 'released' | 'refused' | 'lapsed';
  reason: string | null;
}

/** A kind of thing that needs several people: a run, a file, a configuration, a bulk action. */
export interface ReleaseKind {
  kind: string;
  label: BilingualText;
  /** What the ability must allow in the fund of the release. */
  permission: { action: string; subject: string };
  /** How many different people; two by default. */
  signatures?: number;
  /** Whether it is asked for at all is for the release policy to say, under the name of the kind (`policyAsksForTwo`). */
  followsPolicy?: boolean;
  /** Who asks for the release is one of the people already and may not sign. */
  besideAuthor?: boolean;
  /** A release that is not complete after so many days lapses. Without it, it waits for ever. */
  days?: number;
  /** Page of the console on which people see what they sign, with `:id` for the subject; without it they see `show`. */
  page?: string;
  /** What changes with the release. */
  show?(sql: Sql, release: Release): Promise<{ before: unknown; after: unknown }>;
  /** What whoever signs should know, without being kept from it. */
  warn?(sql: Sql, release: Release, strapi: Core.Strapi): Promise<BilingualText[]>;
  /** Takes the kind's own locks; called before the release itself is locked, so that all take them in the same order. */
  lock?(sql: Sql, release: Release): Promise<void>;
  /**
   * Looks anew before a signature counts. Throws when it cannot be released as things are; `refused` also refuses, but keeps what
   * was written in the transaction.
   */
  inspect(sql: Sql, release: Release, strapi: Core.Strapi): Promise<ReleaseContent | { refused: KassenwerkError }>;
  /** What follows; in the transaction of the signature, the refusal or the lapse. */
  decided(sql: Sql, decision: ReleaseDecision, strapi: Core.Strapi): Promise<void>;
}

export const usualSignatures = 2;

const kinds = new Map<string, ReleaseKind>();

/** Call in `register()`. */
export function registerReleaseKind(kind: ReleaseKind): void {
  kinds.set(kind.kind, kind);
}

/** Whether somebody could give a signature that others wait for. */
export const maySignAnything = (ability: AppAbility): boolean =>
  releaseKinds().some(({ permission }) => ability.can(permission.action, permission.subject));

export const releaseKinds = (): ReleaseKind[] => [...kinds.values()];

/** @throws when nobody has registered the kind: a plugin was taken out while something of it waited */
export function releaseKindOf(name: string): ReleaseKind {
  const kind = kinds.get(name);
  if (kind) return kind;
  throw new Error(`Nobody has registered releases of the kind ${name}.`);
}
