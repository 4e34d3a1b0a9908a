import type { ConsoleManifest } from '@kassenwerk/kernel/console';
import { createElement } from 'react';
import { AccountPage } from './account/AccountPage';
import { german } from './messages.de';
import { english } from './messages.en';
import { OpenIdArrival } from './open-id/OpenIdArrival';
import { CredentialPanel } from './partners/CredentialPanel';
import { ForgotPassword } from './reset/ForgotPassword';
import { ResetPassword } from './reset/ResetPassword';
import { SignInForm } from './sign-in/SignInForm';

/** The door, and what somebody can do about the own account. */
export const identityConsole: ConsoleManifest = {
  key: 'identity',
  resources: [],
  menu: [],
  messages: { de: german, en: english },
  routes: [{ path: '/account', element: createElement(AccountPage) }],
  publicRoutes: [
    { path: '/open-id', element: createElement(OpenIdArrival) },
    { path: '/forgot-password', element: createElement(ForgotPassword) },
    { path: '/reset-password', element: createElement(ResetPassword) },
  ],
  slots: { signIn: SignInForm, 'partners.edit': CredentialPanel },
};
