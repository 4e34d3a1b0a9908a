import { z } from 'zod';
import type { Kassenwerk } from './kassenwerk';
import { openIdSettingsSchema } from './open-id-settings';

/** What an installation decides about signing in; `config/plugins.ts` fills it from the environment. */
export const settingsSchema = z.object({
  /** Signs session tokens and partners' tokens. */
  tokenKey: z.string().min(32),
  /** `required`: who may release money needs a second factor. `optional` is for demo installations. */
  secondFactor: z.enum(['required', 'optional']),
  /** A session ends after so many minutes without a request. */
  idleMinutes: z.number().positive(),
  /** A session ends after so many hours, whatever happens. */
  sessionHours: z.number().positive(),
  /** Where people reach the console; links in mails begin with it, never with what a request says. */
  publicUrl: z.url(),
  mail: z.object({
    /** `smtps://user:password@host`; without it mails are files in `folder`. */
    smtpUrl: z.string().optional(),
    from: z.string(),
    folder: z.string(),
  }),
  openId: openIdSettingsSchema.optional(),
  /** Counters of failed attempts on Redis instead of PostgreSQL. */
  redisUrl: z.string().optional(),
});

export type IdentitySettings = z.infer<typeof settingsSchema>;

/** For an installation whose people are invented and whose passwords are printed. */
export function makeSecondFactorOptional(strapi: Kassenwerk): void {
  settingsOf(strapi).secondFactor = 'optional';
}

const parsed = new WeakMap<Kassenwerk, IdentitySettings>();

/** Checked at start by the plugin's validator, which cannot fill in defaults; so read here. */
export function settingsOf(strapi: Kassenwerk): IdentitySettings {
  const known = parsed.get(strapi) ?? settingsSchema.parse(strapi.config.get('plugin::identity'));
  parsed.set(strapi, known);
  return known;
}
