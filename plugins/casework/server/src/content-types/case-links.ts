import { defineRecord } from '@kassenwerk/kernel';

/** Two cases that have to do with each other; written once for both. */
export const caseLink = defineRecord(
  { singular: 'case-link', plural: 'case-links', table: 'case_links', displayName: 'Case link' },
  { caseId: 'string', otherId: 'string' },
);
