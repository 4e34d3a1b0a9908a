import { createHash, randomBytes } from 'node:crypto';
import { inTransaction, system } from '@kassenwerk/kernel';
import type { Kassenwerk } from '../kassenwerk';
import { sendMail, type Mail } from '../security/mail';
import { settingsOf } from '../settings';
import { findAccountById, type Account } from '../stores/account-store';
import { saveReset } from '../stores/password-store';

type LinkMail = (account: Account, link: string, minutes: number) => Pick<Mail, 'subject' | 'text'>;

/** What is kept of a link; whoever reads the table cannot use it. */
export const hashOfLink = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Mails a link by which the person chooses a password, once, and which makes every earlier one worthless. Call from an outbox handler alone. */
export async function sendPasswordLink(
  strapi: Kassenwerk,
  userId: number,
  { minutes, mail }: { minutes: number; mail: LinkMail },
): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  const account = await system('send a password reset', () =>
    inTransaction(strapi, async (sql) => {
      const found = await findAccountById(sql, userId);
      if (found && !found.blocked) await saveReset(sql, found.id, hashOfLink(token), minutes);
      return found;
    }),
  );
  if (!account?.email || account.blocked) return;
  // Behind `#` the token reaches neither logs nor other servers.
  const link = `${settingsOf(strapi).publicUrl}/console/reset-password#${token}`;
  await sendMail(strapi, { to: account.email, ...mail(account, link, minutes) });
}
