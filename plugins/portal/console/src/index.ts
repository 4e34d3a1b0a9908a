import SmartphoneOutlined from '@mui/icons-material/SmartphoneOutlined';
import type { ConsoleManifest } from '@kassenwerk/kernel/console';
import { createElement } from 'react';
import { PortalActions } from './account/PortalActions';
import { BrandingPage } from './branding/BrandingPage';
import { german } from './messages.de';
import { english } from './messages.en';
import { portalVerbs } from './verbs';

/** What staff do for the members' site: invite, block, and give it the look of the fund. */
export const portalConsole: ConsoleManifest = {
  key: 'portal',
  resources: [],
  menu: [
    {
      to: '/portal-look',
      label: 'portal.branding.title',
      icon: SmartphoneOutlined,
      section: 'masterData',
      subject: 'configurationVersion',
    },
  ],
  messages: { de: german, en: english },
  routes: [{ path: '/portal-look', element: createElement(BrandingPage) }],
  verbs: portalVerbs,
  slots: { 'members.show.actions': PortalActions },
};
