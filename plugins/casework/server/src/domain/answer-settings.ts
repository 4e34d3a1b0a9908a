import { z } from 'zod';

/** What answers end with unless the fund has said something else. */
export const usualSignature = 'Freundliche Grüße\n{{caseworker.name}}\n{{fund.name}}';

/** What a fund has decided about answers. */
export const answerSettingsSchema = z.strictObject({
  /** Whether the text of an answer may go by e-mail, to the address of an active portal account. */
  answersByMail: z.boolean(),
  /** Whether answers may go by message in the portal; yes without it. */
  answersInPortal: z.boolean().optional(),
  /** Whether answers may go by letter; yes without it. */
  answersByLetter: z.boolean().optional(),
  /** Who writes, at the head of a letter and where texts name the fund; its own name without it. */
  senderName: z.string().trim().min(1).max(120).optional(),
  /** What `{{signature}}` stands for; other variables may stand in it. */
  signature: z.string().trim().min(1).max(1_000).optional(),
});

export type AnswerSettings = z.output<typeof answerSettingsSchema>;
