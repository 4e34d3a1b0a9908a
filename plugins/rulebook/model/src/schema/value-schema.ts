import { isCivilDate } from '@kassenwerk/kernel/domain';
import { z } from 'zod';
import { maxTextLength } from '../check/value-fits';

export const scalarSchema = z.union([z.string().max(maxTextLength), z.number(), z.boolean()]);

export const outputsSchema = z.record(z.string().max(60), scalarSchema);

export const daySchema = z.string().refine(isCivilDate, 'YYYY-MM-DD');

/** What a table is asked about. */
export const inputSchema = z.record(
  z.string().max(60),
  z.union([scalarSchema, z.array(z.string().max(200)).max(100), z.null()]),
);
