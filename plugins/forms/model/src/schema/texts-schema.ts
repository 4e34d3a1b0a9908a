import { z } from 'zod';
import type { Texts } from '../definition/texts';

/** By language tag; German may still be missing while somebody writes, and is asked for when a form is released. */
export const textsSchema = z
  .record(z.string().regex(/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i), z.string().max(10_000))
  .refine((texts) => 'de' in texts, 'de')
  .meta({ id: 'Texts' }) as unknown as z.ZodType<Texts>;
