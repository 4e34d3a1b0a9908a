import type { DataClass, Sql } from '@kassenwerk/kernel';
import type { CompiledStep } from './domain/compiled';

/** What a step gives to somebody outside. */
export interface HandOver {
  /** Key of the partner, as in its master data. */
  partner: string;
  dataClasses: readonly DataClass[];
}

/** Refuses by throwing an error of the family that names partner and missing kinds of data. */
export type HandOverGuard = (sql: Sql, tenant: string, handOver: HandOver) => Promise<void>;

const guards = new Map<string, HandOverGuard>();

/**
 * Asks before personal data leave: when a run is started, and again before each step or chunk that hands them over, because a
 * contract may have ended meanwhile. Call in `register()`.
 */
export function registerHandOverGuard(key: string, guard: HandOverGuard): void {
  guards.set(key, guard);
}

/** What a step gives away with its parameters; nothing, when its type does not say so or names no kind of data. */
function handOversOf({ type, parameters }: Pick<CompiledStep, 'type' | 'parameters'>): HandOver[] {
  const all: readonly HandOver[] = type.handsOver?.(parameters) ?? [];
  return all.filter(({ dataClasses }) => dataClasses.length > 0);
}

/** @throws whatever a guard refuses with */
export async function assertMayHandOver(
  sql: Sql,
  tenant: string,
  step: Pick<CompiledStep, 'type' | 'parameters'>,
): Promise<void> {
  for (const handOver of handOversOf(step)) for (const guard of guards.values()) await guard(sql, tenant, handOver);
}
