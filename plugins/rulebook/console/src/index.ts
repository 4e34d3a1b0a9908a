import ListAltOutlined from '@mui/icons-material/ListAltOutlined';
import RuleOutlined from '@mui/icons-material/RuleOutlined';
import type { ConsoleManifest } from '@kassenwerk/kernel/console';
import { createElement } from 'react';
import { CodeListPage, CodeListList, ReleaseChangeSlot, TableListPage, TablePage } from './lazy-pages';
import { german } from './messages.de';
import { english } from './messages.en';

/** Decision tables: changed, checked, tried on real decisions and released without code. */
export const rulebookConsole: ConsoleManifest = {
  key: 'rulebook',
  resources: [],
  menu: [
    { to: '/rules', label: 'rules.title', icon: RuleOutlined, section: 'masterData', subject: 'decisionTable' },
    {
      to: '/code-lists',
      label: 'rules.codeLists.title',
      icon: ListAltOutlined,
      section: 'masterData',
      subject: 'decisionTable',
    },
  ],
  messages: { de: german, en: english },
  routes: [
    { path: '/rules', element: createElement(TableListPage) },
    { path: '/rules/:table', element: createElement(TablePage) },
    { path: '/code-lists', element: createElement(CodeListList) },
    { path: '/code-lists/:list', element: createElement(CodeListPage) },
  ],
  live: { release: ['rule-versions'] },
  slots: { 'releases.show.change': ReleaseChangeSlot },
};
