import type { ChunkContext, Item } from '@kassenwerk/engine';
import type { Sql } from '@kassenwerk/kernel';
import { loadChunkMembers, type ChunkMember } from '../stores/chunk-member-store';

export type { ChunkMember } from '../stores/chunk-member-store';

export type ChunkMembers = Map<string, ChunkMember>;

interface Loaded {
  subjects: Set<string>;
  members: ChunkMembers;
}

// By connection and transaction moment: the steps of a chunk share both, so the members are loaded once a chunk.
const loaded = new WeakMap<Sql, Loaded>();

/**
 * The members behind the items of a chunk. All steps of a chunk get the same objects, so what one step corrects in memory
 * (a normalised address) the next one sees.
 */
export async function membersOf(
  items: readonly Item[],
  { sql }: Pick<ChunkContext<unknown>, 'sql'>,
): Promise<ChunkMembers> {
  const known = loaded.get(sql);
  if (known && items.every((item) => known.subjects.has(item.subjectId))) return known.members;
  const subjects = items.map((item) => item.subjectId);
  const members = await loadChunkMembers(sql, subjects);
  loaded.set(sql, { subjects: new Set(subjects), members });
  return members;
}
