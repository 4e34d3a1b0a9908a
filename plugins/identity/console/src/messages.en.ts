import type { german } from './messages.de';

/** The same in English; the type makes sure that nothing is forgotten. */
export const english: typeof german = {
  identity: {
    signIn: {
      demo: 'This is a demonstration with invented data: a second factor is optional here.',
    },
    code: {
      title: 'Second factor',
      label: 'Code',
      help: 'Six digits from your authenticator app.',
      helpRecovery: 'Six digits from your authenticator app, or a recovery code.',
      back: 'Back to signing in',
    },
    enrol: {
      title: 'Set up a second factor',
      why: 'You may release payments. A password alone is not enough for that: you also need a code from your phone.',
      scan: 'Open an authenticator app on your phone, scan the picture, then enter the code it shows.',
      picture: 'QR code for the authenticator app',
      byHand: 'Or type this key into the app:',
      confirm: 'Check code',
    },
    recovery: {
      title: 'Recovery codes',
      once: 'You see these codes only now. Keep them apart from your phone. Each works once, in case your phone is lost.',
      save: 'Save as a file',
      copy: 'Copy',
      kept: 'I have kept the codes',
      left: '%{smart_count} recovery code left unused. |||| %{smart_count} recovery codes left unused.',
    },
    account: { title: 'My account' },
    factor: {
      title: 'Second factor',
      note: 'A code from your phone in addition to the password.',
      setUp: 'Set up',
      replace: 'Set up another phone',
      renew: 'New recovery codes',
      remove: 'Remove second factor',
      removed: 'The second factor is removed.',
    },
    sessions: {
      title: 'Sessions',
      note: 'A session ends by itself when you do nothing for a while.',
      browser: 'Browser',
      network: 'Network',
      since: 'Signed in',
      lastSeen: 'Last active',
      action: 'Action',
      this: 'This session',
      end: 'End',
      ended: 'The session has ended.',
      endAll: 'Sign out everywhere',
      endAllQuestion: 'Sign out everywhere?',
      endAllHint: 'All your sessions end at once, this one included.',
    },
  },
};
