import type { SealedFor } from '@kassenwerk/kernel';

/** What the encrypted text of an event belongs to. */
export const textOfEvent = (tenant: string, eventId: string): SealedFor => ({
  tenant,
  belongsTo: `case-event:${eventId}`,
});

/** Why many cases were closed. */
export const reasonOfBatch = (tenant: string, batchId: string): SealedFor => ({
  tenant,
  belongsTo: `case-batch:${batchId}`,
});

/** Name and filter of a saved view. */
export const contentOfView = (tenant: string, viewId: string): SealedFor => ({
  tenant,
  belongsTo: `case-view:${viewId}`,
});
