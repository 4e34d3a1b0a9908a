import MoveToInboxOutlined from '@mui/icons-material/MoveToInboxOutlined';
import type { ConsoleManifest } from '@kassenwerk/kernel/console';
import { createElement } from 'react';
import { IntakePage } from './IntakePage';
import { TaskRequest } from './TaskRequest';
import { german } from './messages.de';
import { english } from './messages.en';

/** What comes in through every channel, and what nobody could sort yet. */
export const intakeConsole: ConsoleManifest = {
  key: 'intake',
  resources: [],
  menu: [{ to: '/intake', label: 'intake.title', icon: MoveToInboxOutlined, section: 'work', subject: 'intakeItem' }],
  messages: { de: german, en: english },
  routes: [{ path: '/intake', element: createElement(IntakePage) }],
  slots: { 'tasks.show': TaskRequest },
  live: { intakeItem: ['intake-overview'] },
};
