import { z } from 'zod';

/** A mailbox of a fund. The password stands in the environment, under the name that is given here. */
export const mailboxSchema = z.strictObject({
  tenant: z.string().min(1),
  host: z.string().min(1),
  port: z.int().default(993),
  secure: z.boolean().default(true),
  user: z.string().min(1),
  passwordFrom: z.string().min(1),
  folder: z.string().default('INBOX'),
  /** Where mails go that were taken in, and those that could not be; made when missing. */
  doneFolder: z.string().default('Kassenwerk'),
  refusedFolder: z.string().default('Kassenwerk-Fehler'),
  /** Where answers of programs go that belong to no case, e.g. of somebody who is away. */
  automaticFolder: z.string().default('Kassenwerk-Automatisch'),
  /** Mails are taken as they come (IMAP IDLE), and not only each minute. */
  watch: z.boolean().default(true),
});

export type Mailbox = z.output<typeof mailboxSchema>;
