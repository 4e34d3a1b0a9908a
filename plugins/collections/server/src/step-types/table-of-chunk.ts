import type { ChunkContext, RunInfo } from '@kassenwerk/engine';
import type { Sql } from '@kassenwerk/kernel';
import { openTable, type Answer, type OpenTable, type Question, type TableInHand } from '@kassenwerk/rulebook';

/** A decision table for the items of a chunk. */
export interface ChunkTable extends Pick<TableInHand, 'definition' | 'version'> {
  ask(question: Question): Answer;
  /** In the chunk's transaction, when a step has asked what it wanted. */
  keep(): Promise<void>;
}

type Context = Pick<ChunkContext<unknown>, 'strapi' | 'sql' | 'tenant' | 'run' | 'now'>;

/** For so long a run goes on by the version it has read, so that not every chunk asks the database. */
const heldMs = 5_000;

/**
 * A million members are decided alike: of each run the first questions are kept, and of the others one in so many, so that a changed
 * table can be tried on real ones.
 */
const kept = { first: 100, thenOneIn: 500 };

interface Held {
  table: Promise<OpenTable>;
  readAt: number;
  asked: number;
}

const byRun = new WeakMap<RunInfo, Map<string, Held>>();
// By connection and transaction, as `membersOf` does: the steps of a chunk share a table, and its version.
const byChunk = new WeakMap<Sql, Map<string, Promise<ChunkTable>>>();

/** The table that holds now; findings tell its version. @throws KW_RULES_TABLE_MISSING */
export function tableOfChunk(context: Context, key: string): Promise<ChunkTable> {
  const known = below(byChunk, context.sql);
  const found = known.get(key) ?? chunkTable(context, heldOf(context, key));
  known.set(key, found);
  return found;
}

function heldOf({ strapi, sql, tenant, run, now }: Context, key: string): Held {
  const known = below(byRun, run);
  const before = known.get(key);
  if (before && now.getTime() - before.readAt < heldMs) return before;
  const held = { table: openTable(strapi, { tenant, key, sql }), readAt: now.getTime(), asked: before?.asked ?? 0 };
  known.set(key, held);
  // Whoever comes next asks again.
  held.table.catch(() => known.delete(key));
  return held;
}

async function chunkTable({ sql }: Context, held: Held): Promise<ChunkTable> {
  const table = (await held.table).again();
  return {
    definition: table.definition,
    version: table.version,
    ask(question) {
      held.asked += 1;
      const isKept = held.asked <= kept.first || held.asked % kept.thenOneIn === 0;
      return isKept ? table.ask(question) : table.answer(question.input, question.at);
    },
    keep: () => table.keep(sql),
  };
}

function below<Of extends object, T>(store: WeakMap<Of, Map<string, T>>, of: Of): Map<string, T> {
  const found = store.get(of) ?? new Map<string, T>();
  store.set(of, found);
  return found;
}
