import SpaceDashboardOutlined from '@mui/icons-material/SpaceDashboardOutlined';
import type { ConsoleManifest } from '@kassenwerk/kernel/console';
import { Dashboard } from './dashboard/Dashboard';
import { german } from './messages.de';
import { english } from './messages.en';
import { collectionsVerbs } from './verbs';

/** Collection of contributions: from the fund's delivery to the bank's answers. */
export const collectionsConsole: ConsoleManifest = {
  key: 'collections',
  resources: [],
  menu: [
    {
      to: '/',
      label: 'collections.dashboard.title',
      icon: SpaceDashboardOutlined,
      section: 'overview',
      subject: 'dashboard',
    },
  ],
  messages: { de: german, en: english },
  verbs: collectionsVerbs,
  slots: { home: Dashboard },
};
