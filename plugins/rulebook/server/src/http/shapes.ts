import { z } from 'zod';

export const tenant = z.string().regex(/^[a-z][a-z0-9-]{1,30}$/);
export const tableKey = z
  .string()
  .max(60)
  .regex(/^[a-z][\w-]*$/i);
export const query = z.object({ tenant });
export const params = z.object({ table: tableKey });
export const definition = z.record(z.string(), z.unknown());
export const reading = { action: 'read', subject: 'decisionTable' };
export const writing = { action: 'update', subject: 'decisionTable' };
export const publishing = { action: 'publish', subject: 'configurationVersion' };
