import type { SealedFor } from '@kassenwerk/kernel';

/** What the encrypted text of an event belongs to. */
export const textOfEvent = (tenant: string, eventId: string): SealedFor => ({
  tenant,
  belongsTo: `case-event:${eventId}`,
});
