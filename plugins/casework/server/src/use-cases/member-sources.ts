import type { Sql } from '@kassenwerk/kernel';

export interface CaseOfMember {
  tenant: string;
  caseId: string;
}

/** What other plugins know of whose case it is, and what of theirs belongs to a member from then on. */
export interface MemberSource {
  /** Ids of members it could be about, most likely first. */
  candidates?(sql: Sql, about: CaseOfMember): Promise<string[]>;
  /** A person has said whose case it is; runs in the transaction of that. */
  matched(sql: Sql, about: CaseOfMember & { memberId: string }): Promise<void>;
}

const sources = new Map<string, MemberSource>();

/** Call in `register()`. */
export function registerMemberSource(name: string, source: MemberSource): void {
  sources.set(name, source);
}

export async function candidatesFor(sql: Sql, about: CaseOfMember): Promise<string[]> {
  const found: string[] = [];
  for (const source of sources.values()) found.push(...((await source.candidates?.(sql, about)) ?? []));
  return [...new Set(found)];
}

export async function tellMatched(sql: Sql, about: CaseOfMember & { memberId: string }): Promise<void> {
  for (const source of sources.values()) await source.matched(sql, about);
}
