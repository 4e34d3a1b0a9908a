import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
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
import { StaffList } from './staff/StaffList';
import { StaffPage } from './staff/StaffPage';

/** The door, and what people can do about their own accounts and those of others. */
export const identityConsole: ConsoleManifest = {
  key: 'identity',
  resources: [],
  menu: [
    {
      to: '/staff',
      label: 'identity.staff.title',
      icon: BadgeOutlined,
      section: 'masterData',
      subject: 'staffAccount',
    },
  ],
  messages: { de: german, en: english },
  routes: [
    { path: '/account', element: createElement(AccountPage) },
    { path: '/staff', element: createElement(StaffList) },
    { path: '/staff/:id', element: createElement(StaffPage) },
  ],
  publicRoutes: [
    { path: '/open-id', element: createElement(OpenIdArrival) },
    { path: '/forgot-password', element: createElement(ForgotPassword) },
    { path: '/reset-password', element: createElement(ResetPassword) },
  ],
  slots: { signIn: SignInForm, 'partners.edit': CredentialPanel },
};
