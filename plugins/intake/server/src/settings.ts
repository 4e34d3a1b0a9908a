import { z } from 'zod';
import { mailboxSchema } from './channels/mail/settings';
import type { Kassenwerk } from './kassenwerk';

/** What an installation decides about the intake; `config/plugins.ts` fills it from the environment. */
export const settingsSchema = z.object({ mailboxes: z.array(mailboxSchema).default([]) });

export type IntakeSettings = z.output<typeof settingsSchema>;

export const settingsOf = (strapi: Kassenwerk): IntakeSettings =>
  settingsSchema.parse(strapi.config.get('plugin::intake'));
