import type { Account } from '../stores/account-store';

/** The words of the mail, in the language of the account. */
export function resetMail(
  { displayName, username, locale }: Account,
  link: string,
  minutes: number,
): { subject: string; text: string } {
  const name = displayName || username;
  if (locale === 'en') {
    return {
      subject: 'Kassenwerk: new password',
      text: `Hello ${name},

somebody has asked for a new password for the account "${username}". If it was you, choose it here:

${link}

The link works once and for ${minutes} minutes. If it was not you, do nothing: your password stays as it is.
`,
    };
  }
  return {
    subject: 'Kassenwerk: neues Kennwort',
    text: `Guten Tag ${name},

für das Konto „${username}“ wurde ein neues Kennwort angefordert. Wenn Sie das waren, wählen Sie es hier:

${link}

Der Link gilt einmal und ${minutes} Minuten lang. Wenn Sie es nicht waren, brauchen Sie nichts zu tun: Ihr Kennwort bleibt, wie es ist.
`,
  };
}
