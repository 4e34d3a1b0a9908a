import type { Sql } from '../database/sql';

/** Finds rows for what somebody typed, using only the fields that this person may use. @returns their ids */
export type Searcher = (sql: Sql, words: string, mayUse: ReadonlySet<string>) => Promise<number[]>;

const searchers = new Map<string, Searcher>();

/**
 * Call in `register()`: how the records of a content type are searched by `_q`. Without it every text field is gone through, which
 * reads all rows of a fund.
 */
export const declareSearch = (uid: string, searcher: Searcher): void => void searchers.set(uid, searcher);

export const searcherOf = (uid: string): Searcher | undefined => searchers.get(uid);
