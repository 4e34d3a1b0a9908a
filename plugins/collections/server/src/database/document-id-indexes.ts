import type { Migration } from '@kassenwerk/kernel';

/** Their rows are written by the million and found by member, run or reference; by document id a person opens one now and then. */
const volumeTables = ['mandates', 'receivables', 'ledger_entries', 'debit_items', 'member_documents'];

/**
 * Strapi gives each table a B-tree on document id, locale and time of publishing, which is a third of the cost of a small row. Ours
 * have neither locale nor drafts, and document ids begin with the time, so a BRIN index finds the few pages in question at a
 * tenth of that cost. Members are looked up by document id all the time and keep a B-tree, on the id alone.
 */
const summaries = volumeTables.map(
  (table) => `
drop index if exists ${table}_documents_idx;
create index if not exists ${table}_document_idx on ${table} using brin (document_id) with (pages_per_range = 32, autosummarize = on);`,
);

const ofMembers = `
create index if not exists members_document_idx on members (document_id);
drop index if exists members_documents_idx;`;

export const documentIdIndexes: Migration = {
  id: 'document-id-indexes',
  sql: [...summaries, ofMembers].join(''),
  afterEverySync: true,
};
