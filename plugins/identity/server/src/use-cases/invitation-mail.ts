import type { Account } from '../stores/account-store';

/** The first mail to somebody who has got an account, in the language of the account. */
export function invitationMail(
  { displayName, username, locale }: Account,
  link: string,
  minutes: number,
): { subject: string; text: string } {
  const name = displayName || username;
  const days = Math.round(minutes / (24 * 60));
  if (locale === 'en') {
    return {
      subject: 'Kassenwerk: your account',
      text: `Hello ${name},

an account has been created for you. Your user name is: ${username}

Please choose your password here:

${link}

The link works once and for ${days} days. After that, ask for a new one under "Forgotten your password?" on the sign-in page.
`,
    };
  }
  return {
    subject: 'Kassenwerk: Ihr Zugang',
    text: `Guten Tag ${name},

für Sie wurde ein Zugang angelegt. Ihr Benutzername lautet: ${username}

Bitte wählen Sie hier Ihr Kennwort:

${link}

Der Link gilt einmal und ${days} Tage lang. Danach fordern Sie auf der Anmeldeseite unter „Kennwort vergessen?“ einen neuen an.
`,
  };
}
