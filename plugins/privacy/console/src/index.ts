import AutoDeleteOutlined from '@mui/icons-material/AutoDeleteOutlined';
import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import type { ConsoleManifest } from '@kassenwerk/kernel/console';
import { createElement } from 'react';
import { german } from './messages.de';
import { english } from './messages.en';
import { PersonActions } from './person/PersonActions';
import { processors } from './processors';
import { retentionRuns } from './retention';
import { RetentionPage } from './retention/RetentionPage';
import { privacyVerbs } from './verbs';

/** Data protection: periods and deletion, register of processors, locks and exports on the page of a member. */
export const privacyConsole: ConsoleManifest = {
  key: 'privacy',
  resources: [retentionRuns, processors],
  menu: [
    {
      to: '/retention',
      label: 'privacy.retention.title',
      icon: AutoDeleteOutlined,
      section: 'operations',
      subject: 'retentionRun',
    },
    {
      to: '/processors',
      label: 'resources.processors.name',
      icon: HandshakeOutlined,
      section: 'masterData',
      subject: 'processor',
    },
  ],
  messages: { de: german, en: english },
  routes: [{ path: '/retention', element: createElement(RetentionPage) }],
  verbs: privacyVerbs,
  live: { retentionRun: ['retention-runs', 'retention'] },
  slots: { 'members.show.actions': PersonActions },
};
