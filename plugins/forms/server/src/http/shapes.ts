import { z } from 'zod';

export { ownTenant } from '@kassenwerk/kernel';

export const tenant = z.string().regex(/^[a-z][a-z0-9-]{1,30}$/);
export const formKey = z.string().min(1).max(60);
export const hash = z.string().length(64).optional();
export const language = z.string().min(2).max(20).default('de');
/** Made by the page from random bytes; short ones could be guessed. */
export const uploadKey = z.string().min(20).max(100);
export const answers = z.record(z.string(), z.unknown());

/** What somebody sends in, whoever it is. */
export const newSubmission = z.strictObject({
  form: formKey,
  hash,
  answers,
  language,
  idempotencyKey: z.string().min(8).max(100),
  uploadKey: uploadKey.optional(),
});

/** What is kept of somebody who goes on later. */
export const draftContent = z.strictObject({
  answers,
  page: z.string().max(60).optional(),
  language: z.string().max(20).optional(),
  uploadKey: uploadKey.optional(),
});
