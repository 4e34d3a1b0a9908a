import { defineRecord, hidden } from '@kassenwerk/kernel';
import { batchAndViewTypes } from './batches-and-views';
import { caseLink } from './case-links';
import { peopleTypes } from './people';

/** The time line of a case: what came in, what was decided and why, what was answered. What people wrote is encrypted. */
const caseEvent = defineRecord(
  { singular: 'case-event', plural: 'case-events', table: 'case_events', displayName: 'Case event' },
  {
    caseId: 'string',
    memberId: 'string',
    kind: 'string',
    at: 'datetime',
    actorId: 'string',
    actorName: 'string',
    text: hidden('text'),
    details: hidden('json'),
    /** Of an answer by mail: tells whether a reply is to it, and nothing else. */
    mailTag: hidden('string'),
  },
);

export const contentTypes = {
  'case-event': caseEvent,
  'case-link': caseLink,
  ...peopleTypes,
  ...batchAndViewTypes,
};
