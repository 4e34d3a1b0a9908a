import { defineRecord } from '@kassenwerk/kernel';

/** Every identity under which a bank event may come again; an event can have several. */
export const bankEventKey = defineRecord(
  { singular: 'bank-event-key', plural: 'bank-event-keys', table: 'bank_event_keys', displayName: 'Bank event key' },
  { key: 'string', messageId: 'integer' },
);
