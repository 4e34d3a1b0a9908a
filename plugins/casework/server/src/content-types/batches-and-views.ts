import { defineRecord, hidden } from '@kassenwerk/kernel';

/** One change of many cases: what was asked for, and how each was before, so that it can be taken back for some minutes. */
const caseBatch = defineRecord(
  { singular: 'case-batch', plural: 'case-batches', table: 'case_batches', displayName: 'Change of many cases' },
  {
    kind: 'string',
    action: hidden('json'),
    reason: hidden('text'),
    items: hidden('json'),
    status: 'string',
    authorId: 'string',
    authorName: 'string',
    appliedAt: 'datetime',
  },
);

/** What somebody narrows the inbox to again and again. Name and filter may name members and are encrypted. */
const caseView = defineRecord(
  { singular: 'case-view', plural: 'case-views', table: 'case_views', displayName: 'Saved view of the inbox' },
  { ownerId: 'string', team: 'string', isShared: 'boolean', content: hidden('text') },
);

export const batchAndViewTypes = { 'case-batch': caseBatch, 'case-view': caseView };
