import type { ConsoleResource } from '@kassenwerk/kernel/console';

/** Letters are opened from the page of their member and have no list of their own. */
export const memberDocuments: ConsoleResource = {
  name: 'member-documents',
  path: 'member-documents',
  subject: 'memberDocument',
};
