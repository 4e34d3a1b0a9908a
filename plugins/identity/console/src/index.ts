import type { ConsoleManifest } from '@kassenwerk/kernel/console';
import { createElement } from 'react';
import { AccountPage } from './account/AccountPage';
import { german } from './messages.de';
import { english } from './messages.en';
import { SignInForm } from './sign-in/SignInForm';

/** The door, and what somebody can do about the own account. */
export const identityConsole: ConsoleManifest = {
  key: 'identity',
  resources: [],
  menu: [],
  messages: { de: german, en: english },
  routes: [{ path: '/account', element: createElement(AccountPage) }],
  slots: { signIn: SignInForm },
};
