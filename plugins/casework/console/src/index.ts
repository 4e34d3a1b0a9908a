import AllInboxOutlined from '@mui/icons-material/AllInboxOutlined';
import type { ConsoleManifest } from '@kassenwerk/kernel/console';
import { createElement } from 'react';
import { CasesOfMember } from './elsewhere/CasesOfMember';
import { MyCases } from './elsewhere/MyCases';
import { CasePage, InboxPage } from './lazy-pages';
import { german } from './messages.de';
import { english } from './messages.en';

/** Cases of all channels: the inbox, the case, and who works when. */
export const caseworkConsole: ConsoleManifest = {
  key: 'casework',
  resources: [],
  menu: [{ to: '/inbox', label: 'casework.inbox.title', icon: AllInboxOutlined, section: 'work', subject: 'case' }],
  messages: { de: german, en: english },
  routes: [
    { path: '/inbox', element: createElement(InboxPage) },
    { path: '/cases/:id', element: createElement(CasePage) },
  ],
  slots: { 'home.figures': MyCases, 'members.show.cases': CasesOfMember },
  live: { case: ['inbox', 'inbox-counters', 'case/:id'] },
};
