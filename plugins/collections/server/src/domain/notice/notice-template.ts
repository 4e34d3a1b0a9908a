import { z } from 'zod';

/** One string, or its lines: shipped templates are JSON, and a change of one line should show as one. */
const markup = z
  .union([z.string(), z.array(z.string())])
  .transform((text) => (Array.isArray(text) ? text.join('\n') : text));

export const noticeKinds = ['assessmentNotice', 'preNotification'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/**
 * A letter as configuration: Handlebars markup and the text modules it draws in with
 * `{{> name}}`. Helpers: `date`, `euro`; values are always escaped.
 */
export const noticeTemplateSchema = z.strictObject({
  kind: z.literal('noticeTemplate'),
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  notice: z.enum(noticeKinds),
  title: z.strictObject({ de: z.string().min(1), en: z.string().min(1) }),
  language: z.enum(['de', 'en']),
  body: markup.pipe(z.string().min(1).max(20_000)),
  textModules: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), markup.pipe(z.string().max(5_000))).default({}),
});

/** As written in a file or by the console. */
export type NoticeTemplateInput = z.input<typeof noticeTemplateSchema>;
export type NoticeTemplate = z.output<typeof noticeTemplateSchema>;
