import { z } from 'zod';
import type { Kassenwerk } from './kassenwerk';

/** What an installation decides about forms; `config/plugins.ts` fills it from the environment. */
export const settingsSchema = z.object({
  /** Where the virus scanner listens: `unix:/run/clamav/clamd.ctl` or `tcp://host:3310`. Without it files are not scanned. */
  clamav: z
    .string()
    .regex(/^(?:unix:\/|tcp:\/\/[^/]+:\d+$)/)
    .optional(),
  /** Where links to forms lead: co-signatures. */
  portalUrl: z.url(),
  /** Requests without sign-in from one address within ten minutes. */
  publicRequests: z.number().int().positive(),
});

export type FormsSettings = z.infer<typeof settingsSchema>;

export const settingsOf = (strapi: Kassenwerk): FormsSettings =>
  settingsSchema.parse(strapi.config.get('plugin::forms'));
