import ForumOutlined from '@mui/icons-material/ForumOutlined';
import SmartphoneOutlined from '@mui/icons-material/SmartphoneOutlined';
import type { ConsoleManifest } from '@kassenwerk/kernel/console';
import { createElement } from 'react';
import { PortalActions } from './account/PortalActions';
import { BrandingPage } from './branding/BrandingPage';
import { ConversationList } from './conversations/ConversationList';
import { ConversationPage } from './conversations/ConversationPage';
import { german } from './messages.de';
import { english } from './messages.en';
import { portalVerbs } from './verbs';

/** What staff do for the members' site: invite, block, answer what members write, and give it the look of the fund. */
export const portalConsole: ConsoleManifest = {
  key: 'portal',
  resources: [],
  menu: [
    {
      to: '/portal-messages',
      label: 'portal.messages.title',
      icon: ForumOutlined,
      section: 'work',
      subject: 'portalConversation',
    },
    {
      to: '/portal-look',
      label: 'portal.branding.title',
      icon: SmartphoneOutlined,
      section: 'masterData',
      subject: 'configurationVersion',
    },
  ],
  messages: { de: german, en: english },
  routes: [
    { path: '/portal-look', element: createElement(BrandingPage) },
    { path: '/portal-messages', element: createElement(ConversationList) },
    { path: '/portal-messages/:id', element: createElement(ConversationPage) },
  ],
  live: { portalConversation: ['conversations', 'conversation/:id'] },
  verbs: portalVerbs,
  slots: { 'members.show.actions': PortalActions },
};
