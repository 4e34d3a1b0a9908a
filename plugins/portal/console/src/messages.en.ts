import { englishAuditWords } from './audit-words.en';
import type { german } from './messages.de';

/** The same in English; the type makes sure that nothing is forgotten. */
export const english: typeof german = {
  resources: { 'audit-records': englishAuditWords },
  portal: {
    account: {
      invite: 'Invite to the portal',
      inviteAgain: 'New access code',
      inviteQuestion: 'Make a letter with an access code?',
      inviteText: 'The code stands in the letter and is shown this one time. It is valid for 30 days and works once.',
      inviteActive:
        'The member has access already; it stays until the new code is used. Then the new sign-in details apply.',
      block: 'Block portal',
      blockQuestion: 'Block access to the portal?',
      blockText: 'The member is signed out everywhere and cannot sign in until you open the access again.',
      unblock: 'Open portal',
      unblockQuestion: 'Open access to the portal again?',
      unblockText: 'The member can sign in again with the password as before.',
      changed: 'Access to the portal has been changed.',
    },
    letter: {
      title: 'Letter with access code',
      subject: 'Your access to the member portal',
      intro:
        'Open the portal of your fund and choose "Set up access". You need your member number %{number}, your date of birth and this code:',
      valid: 'The code is valid for %{days} days and works once. Tell nobody, not even on the telephone.',
      once: 'The code is shown only now. When you close this window, only a new one helps.',
      print: 'Print',
    },
    branding: {
      title: 'Portal',
      description: 'This is how the portal looks for the members of the fund.',
      noFund: 'Please choose a fund',
      chooseFund: 'Each fund has a portal with a name, a logo and colours of its own. Choose a fund above.',
      fields: 'Name, colours and contact',
      field: {
        name: 'Name in the portal',
        phone: 'Telephone for questions',
        email: 'Mail address for questions',
        imprint: 'Address of the legal notice (https)',
        privacy: 'Address of the privacy notice (https)',
        accessibility: 'Address of the accessibility statement (https)',
        primary: 'Colour of buttons and links',
        accent: 'Colour of marks',
        logo: 'Logo',
      },
      logoHelp: 'PNG or SVG, at most 140 kilobytes.',
      logoRefused: 'This picture does not fit: please take PNG or SVG with at most 140 kilobytes.',
      logoRemove: 'Remove logo',
      publish: 'Publish',
      published: 'The portal looks like this from now on.',
      draft: 'The draft waits to be released by a second person.',
      preview: 'Preview',
      sample: 'Sign in',
      open: 'Open the portal in a new window',
    },
  },
};
